/** A virtual PBX that runs callflows as Kazoo's executor does, on a virtual clock, and writes down what happened. Pure: HTTP, real time and people are behind interfaces. */
@NullMarked
package dev.callwright.simulator;

import org.jspecify.annotations.NullMarked;
