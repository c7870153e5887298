package dev.callwright.callflow.modules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends key tones to the caller.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class SendDtmf extends ModuleNode<SendDtmf> {
    SendDtmf(String digits) {
        this(Map.of("digits", checked("send_dtmf", "digits", digits)));
    }

    private SendDtmf(Map<String, ? extends @Nullable Object> data) {
        super("send_dtmf", data);
    }

    /** How long each tone is, in milliseconds. Default 2000. */
    public SendDtmf durationMs(int milliseconds) {
        return set("duration_ms", milliseconds);
    }

    @Override
    SendDtmf copy(Map<String, ? extends @Nullable Object> data) {
        return new SendDtmf(data);
    }
}
