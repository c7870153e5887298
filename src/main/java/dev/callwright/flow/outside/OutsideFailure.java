package dev.callwright.flow.outside;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * Something outside could not be done. The message says what and why, and is safe for logs: no secrets, no whole numbers, no
 * contents. It has no stack trace: where it was thrown says nothing about what went wrong.
 */
public final class OutsideFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The other end took no connection, or broke it off. */
        REFUSED,
        /** No answer in time. */
        TIMEOUT,
        /** The request or the answer is larger than we send or read. */
        TOO_LARGE,
        /** No trusted TLS connection. */
        TLS,
        /** The name has no address. */
        UNKNOWN_HOST,
        /** What we do not do, wherever it comes from: an address of the own network, a header with a line break. */
        NOT_ALLOWED,
        /** The other end does not know us: no OAuth2 token for these credentials. */
        UNAUTHORISED,
        /** No room to keep anything more. */
        FULL,
        /** Not configured, or anything else. */
        FAILED;

        /** In lower case, as an error code: {@code unknown_host}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    /** A failure with a message that is safe for logs. */
    public OutsideFailure(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The failure inside what a {@code CompletionStage} hands on, however often it was wrapped. */
    public static Optional<OutsideFailure> in(Throwable thrown) {
        Throwable inner = thrown;
        while ((inner instanceof CompletionException || inner instanceof ExecutionException)
                && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner instanceof OutsideFailure failure ? Optional.of(failure) : Optional.empty();
    }
}
