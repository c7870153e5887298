/** What happened on a virtual call, event by event, and how it ended. */
@NullMarked
package dev.callwright.simulator.transcript;

import org.jspecify.annotations.NullMarked;
