package dev.callwright.outbound.http;

import dev.callwright.flow.outside.OutsideFailure;
import dev.callwright.flow.outside.OutsideFailure.Reason;

/**
 * The connection ended before the first byte of an answer: on one that was used before, most likely because the other end
 * had just given it up.
 */
final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswer(String message) {
        super(message, null, false, false);
    }

    OutsideFailure failure() {
        return new OutsideFailure(Reason.REFUSED, String.valueOf(getMessage()));
    }
}
