package dev.callwright.flow.state;

/** A token that is not taken. The message is safe for logs: it holds nothing of the token. */
public final class StateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StateException(String message) {
        super(message, null, false, false);
    }
}
