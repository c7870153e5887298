package dev.callwright.simulator.caller;

import dev.callwright.callflow.BranchKeys;
import java.time.Duration;
import java.util.Optional;

/** What becomes of ringing somebody. */
public sealed interface BridgeResult {
    /** Longer than anything rings: until the PBX gives up. */
    Duration AS_LONG_AS_IT_RINGS = Duration.ofDays(365);

    /** Since it began to ring. */
    Duration after();

    /**
     * Somebody answers.
     *
     * @param after how long it rings; if longer than the node lets it, nobody answers
     * @param talk how long they talk, unless the caller hangs up first
     */
    record Answered(Duration after, Duration talk) implements BridgeResult {}

    /**
     * Nobody does.
     *
     * @param after how long it takes to fail
     * @param cause the hangup cause, such as {@code USER_BUSY}
     * @param sipCode the SIP answer, if there is one
     */
    record Failed(Duration after, String cause, Optional<Integer> sipCode) implements BridgeResult {}

    /** Answers after so long, and talks for so long. */
    static BridgeResult answered(Duration after, Duration talk) {
        return new Answered(after, talk);
    }

    /** Rings out: {@code NO_ANSWER}, {@code sip:480}. */
    static BridgeResult noAnswer() {
        return failed(AS_LONG_AS_IT_RINGS, BranchKeys.NO_ANSWER, 480);
    }

    /** {@code USER_BUSY}, {@code sip:486}, after a second. */
    static BridgeResult busy() {
        return failed(Duration.ofSeconds(1), BranchKeys.USER_BUSY, 486);
    }

    /** {@code CALL_REJECTED}, {@code sip:603}, after three seconds. */
    static BridgeResult rejected() {
        return failed(Duration.ofSeconds(3), BranchKeys.CALL_REJECTED, 603);
    }

    /** Fails at once with a cause and no SIP code, such as {@code UNALLOCATED_NUMBER}. */
    static BridgeResult failed(String cause) {
        return new Failed(Duration.ZERO, cause, Optional.empty());
    }

    /** Fails with a cause and a SIP code. */
    static BridgeResult failed(Duration after, String cause, int sipCode) {
        return new Failed(after, cause, Optional.of(sipCode));
    }
}
