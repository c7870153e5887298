/** Who calls, and what the caller and everybody rung do: asked at each point of a call, by a script or by a person. */
@NullMarked
package dev.callwright.simulator.caller;

import org.jspecify.annotations.NullMarked;
