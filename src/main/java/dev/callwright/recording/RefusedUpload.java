package dev.callwright.recording;

import io.micronaut.http.HttpStatus;

/** An upload that is not kept, and what its sender is told. Nothing of it is left on the disk. */
final class RefusedUpload extends Exception {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String explanation;

    /** @param explanation for the client: without anything that the request said of a call */
    RefusedUpload(HttpStatus status, String explanation) {
        super(explanation);
        this.status = status;
        this.explanation = explanation;
    }

    static RefusedUpload badName(String explanation) {
        return new RefusedUpload(HttpStatus.BAD_REQUEST, explanation);
    }

    static RefusedUpload tooLarge(long maxBytes) {
        return new RefusedUpload(
                HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                "A recording has at most " + maxBytes + " bytes here (callwright.recordings.max-size).");
    }

    HttpStatus status() {
        return status;
    }

    String explanation() {
        return explanation;
    }
}
