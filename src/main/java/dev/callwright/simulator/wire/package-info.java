/** What Kazoo puts on the wire when it asks a Pivot server, byte for byte, and the way to one. */
@NullMarked
package dev.callwright.simulator.wire;

import org.jspecify.annotations.NullMarked;
