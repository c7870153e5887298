package dev.callwright.pivot.request;

/** A request that is not one of Kazoo's; its message says what Kazoo would have sent. */
public final class UnreadableRequest extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong, in the terms of an HTTP status. */
    public enum Kind {
        /** Nothing in it names a call, or its body is no form and no JSON object: 400. */
        NOT_KAZOO,
        /** More parameters, longer values or deeper nesting than any call has: 413. */
        TOO_LARGE
    }

    private final Kind kind;

    UnreadableRequest(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
