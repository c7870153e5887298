package dev.callwright.pivot;

import io.micronaut.http.HttpStatus;

/** A request under {@code /pivot} that cannot be the PBX's. */
final class NoInquiryException extends Exception {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String explanation;

    NoInquiryException(HttpStatus status, String message) {
        super(message);
        this.explanation = message;
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** For the client. */
    String explanation() {
        return explanation;
    }
}
