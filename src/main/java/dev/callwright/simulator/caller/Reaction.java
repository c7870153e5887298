package dev.callwright.simulator.caller;

import java.time.Duration;

/** The first thing a caller does while something goes on. */
public sealed interface Reaction {
    /** The caller waits it out. */
    Reaction NOTHING = new Nothing();

    /** Nothing, for as long as was asked about. */
    record Nothing() implements Reaction {}

    /**
     * One key.
     *
     * @param after since the question
     * @param key one of {@code 0} to {@code 9}, {@code *}, {@code #}, {@code A} to {@code D}
     * @throws IllegalArgumentException for any other key
     */
    record Pressed(Duration after, String key) implements Reaction {
        public Pressed {
            if (key.length() != 1 || "0123456789*#ABCD".indexOf(key.charAt(0)) < 0) {
                throw new IllegalArgumentException(
                        "pressed: " + key + " (expected: one key of a telephone, 0 to 9, *, # or A to D)");
            }
        }
    }

    /** The caller hangs up, so long after the question. */
    record HungUp(Duration after) implements Reaction {}
}
