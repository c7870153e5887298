package dev.callwright.access;

/** Why a request was not let in; counted in {@code callwright_refused_total} under its {@link #reason()}. */
public enum Refusal {
    /** The client's address is not among {@code callwright.access.allow}, or cannot be told. */
    ADDRESS("address", "its address is not in callwright.access.allow"),
    /** A secret is configured, and the request has none. */
    NO_SECRET("no_secret", "it has no secret; its URL should begin with /s/, the secret, /"),
    /** The secret is not the configured one. */
    WRONG_SECRET("wrong_secret", "its secret is not callwright.access.secret"),
    /** The request has a secret, and none is configured. */
    UNEXPECTED_SECRET("unexpected_secret", "its URL has a secret, but callwright.access.secret is not set"),
    /** An operator's page, asked for neither from this machine nor with the operator token. */
    NOT_AN_OPERATOR("not_an_operator", "it came neither from this machine nor with the operator token");

    private final String reason;
    private final String sentence;

    Refusal(String reason, String sentence) {
        this.reason = reason;
        this.sentence = sentence;
    }

    /** The metric's tag. */
    public String reason() {
        return reason;
    }

    /** For the log, never for the client. */
    String sentence() {
        return sentence;
    }
}
