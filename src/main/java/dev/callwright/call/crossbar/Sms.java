package dev.callwright.call.crossbar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@code /sms}. Stages fail with {@link CrossbarException}. */
public final class Sms {
    /** The longest text, in characters. */
    public static final int MAX_TEXT = 700;

    private final Api api;

    Sms(Api api) {
        this.api = api;
    }

    /**
     * Hands a message to the PBX, which sends it when it can.
     *
     * @param text 1 to {@value #MAX_TEXT} characters
     * @return Kazoo's id of the message; empty if it gave none
     * @throws IllegalArgumentException for a text of another length
     */
    public CompletionStage<Optional<String>> send(String from, String to, String text) {
        if (text.isEmpty() || !fits(text)) {
            throw new IllegalArgumentException("a text of " + text.codePointCount(0, text.length())
                    + " characters (expected: 1 to " + MAX_TEXT + ")");
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("from", from);
        data.put("to", to);
        data.put("body", text);
        return api.send(ApiRequest.put(data, "sms"))
                .thenApply(envelope -> envelope.fields().text("id", "_id"));
    }

    /** Whether a text is not too long for one message. */
    public static boolean fits(String text) {
        return text.codePointCount(0, text.length()) <= MAX_TEXT;
    }
}
