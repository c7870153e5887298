package dev.callwright.flow.component;

/** What became of a call that was placed or forwarded: PHLO's state and {@code dial_status} ({@code contracts/phlo.md}). */
enum DialOutcome {
    COMPLETED("completed", "completed"),
    NO_ANSWER("no_answer", "no-answer"),
    BUSY_REJECTED("busy_rejected", "busy"),
    FAILED("failed", "failed");

    private final String state;
    private final String dialStatus;

    DialOutcome(String state, String dialStatus) {
        this.state = state;
        this.dialStatus = dialStatus;
    }

    /** The state that a node is left by. */
    String state() {
        return state;
    }

    /** PHLO's {@code dial_status}. */
    String dialStatus() {
        return dialStatus;
    }
}
