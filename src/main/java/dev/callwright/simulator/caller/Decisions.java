package dev.callwright.simulator.caller;

import java.time.Duration;

/**
 * The caller and everybody else outside the PBX, asked whenever a call depends on them. A {@link Scenario} answers from a
 * script; a person at a terminal, a search through all answers, or a telephone can as well. One object serves one call and
 * need not be thread-safe.
 *
 * <p>All time of a call goes by in {@link #during} and in what the other answers say, so whoever answers in real time only
 * has to wait as long as it says it did.
 */
public interface Decisions {
    /**
     * What the caller does first while something goes on. After a key that does not end it, the question is asked again for
     * the time that is left.
     *
     * @param atMost how long it goes on; later reactions do not count
     */
    Reaction during(Moment moment, Activity activity, Duration atMost);

    /** What becomes of ringing somebody. */
    BridgeResult bridge(Moment moment, Bridge bridge);

    /** How long the caller speaks before falling silent, into a recording or a mailbox that takes {@code atMost}. */
    Duration speaks(Moment moment, Duration atMost);

    /** The branch key a module comes to, or the value it finds where its keys are thresholds; {@code _} if none. */
    String outcome(Moment moment, Outcomes possible);
}
