package dev.callwright.flow.multiparty;

/** A trigger that cannot be done. The message says why, and is safe for logs and answers: no numbers. */
public final class MultipartyFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MultipartyFailure(String message) {
        super(message, null, false, false);
    }
}
