package dev.callwright.flow.graph;

/** A call that comes back with a state that is not taken: changed, expired, another call's, of a flow that is gone. */
public final class StateRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StateRefused(String message) {
        super(message, null, false, false);
    }
}
