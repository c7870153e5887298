/** What each module does to a call, one file each; the rest by a generic rule. */
@NullMarked
package dev.callwright.simulator.module;

import org.jspecify.annotations.NullMarked;
