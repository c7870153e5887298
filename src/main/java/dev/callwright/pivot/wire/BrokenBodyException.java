package dev.callwright.pivot.wire;

import io.netty.handler.codec.DecoderException;

/** A request body whose framing cannot be read, for example a chunk length that is no number. */
public final class BrokenBodyException extends DecoderException {
    private static final long serialVersionUID = 1L;

    BrokenBodyException(Throwable cause) {
        super("The chunks of the request body cannot be told apart.", cause);
    }
}
