package dev.callwright.recording;

import java.io.IOException;

/** The body of an upload ended, or could not be read any further, before it was whole. */
final class CutOffException extends IOException {
    private static final long serialVersionUID = 1L;

    CutOffException(String message) {
        super(message);
    }

    CutOffException(Throwable cause) {
        super(cause);
    }
}
