package dev.callwright.recording;

import io.micronaut.http.HttpStatus;
import java.io.IOException;
import java.util.Locale;

/** Tells a full disk from a broken one. */
final class DiskFull {
    /** With less than this left, whatever failed has failed for want of room. */
    private static final long NOTHING_LEFT = 1024 * 1024;

    private DiskFull() {}

    /** Whether a failure of the disk means that it is full, or that its quota is used up. */
    static boolean in(IOException failure, IncomingFolder folder) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left") || message.contains("quota") || message.contains("not enough space")) {
            return true;
        }
        try {
            return folder.usableBytes() < NOTHING_LEFT;
        } catch (IOException e) {
            failure.addSuppressed(e);
            return false;
        }
    }

    static RefusedUpload refusal() {
        return new RefusedUpload(
                HttpStatus.INSUFFICIENT_STORAGE, "There is no room left on this server's disk; nothing was kept.");
    }
}
