package dev.callwright.resolver;

/** Why a resolver did not decide; the caller hears the fallback. */
public final class ResolverFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** The kinds, as counted in {@code callwright_fallbacks_total{reason="…"}}. */
    public enum Reason {
        /** It threw. */
        THREW,
        /** It returned null instead of an Optional or a stage. */
        NULL,
        /** Its tree is not valid for the PBX, or too large. */
        INVALID,
        /** It had not answered at the deadline. */
        TIMEOUT,
        /** All the calls it may hold at once are waiting for it. */
        BUSY,
        /** It failed so often lately that it is left alone for a while. */
        CIRCUIT_OPEN,
        /** The call came back to a flow with a state that is not taken: changed, expired, another call's. */
        STATE_REFUSED,
        /** The URL names a flow or resolver that does not exist. */
        UNKNOWN_NAME,
        /** The same call asked too often in too short a time. */
        LOOP,
        /** Nobody wanted the call. */
        NOBODY
    }

    private final Reason reason;

    public ResolverFailure(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    public ResolverFailure(Reason reason, String message, Throwable cause) {
        super(message, cause, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
