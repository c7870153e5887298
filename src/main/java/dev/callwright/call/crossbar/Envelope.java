package dev.callwright.call.crossbar;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Crossbar's answer ({@code data}, {@code status}, {@code message}, {@code request_id}, {@code next_start_key}, …).
 *
 * @param members all but the data
 * @param data what was asked for; null if there is none
 */
record Envelope(Fields members, @Nullable Object data) {
    /** No answer at all. */
    static final Envelope NOTHING = new Envelope(new Fields(Map.of()), null);

    static Envelope of(@Nullable Object json) {
        Fields members = Fields.of(json);
        return new Envelope(members, members.members().get("data"));
    }

    /** Whether Crossbar wrote it: it always says how it went. */
    boolean isCrossbars() {
        return members.text("status").isPresent();
    }

    boolean isSuccess() {
        return members.text("status").filter("success"::equals).isPresent();
    }

    /** The {@code error}, which repeats the status. */
    Optional<String> error() {
        return members.text("error");
    }

    /** {@code message}; some APIs put it into the data, or make it all of the data. */
    Optional<String> message() {
        return members.text("message")
                .or(() -> fields().text("message"))
                .or(() -> data instanceof String text
                        ? Optional.of(text).filter(words -> !words.isBlank())
                        : Optional.empty());
    }

    Optional<String> requestId() {
        return members.text("request_id");
    }

    Optional<String> authToken() {
        return members.text("auth_token");
    }

    /** The data, where it is an object. */
    Fields fields() {
        return Fields.of(data);
    }

    /** Without the data, which is personal, and the token. */
    @Override
    public String toString() {
        return "Envelope[" + members.text("status").orElse("no status") + "]";
    }
}
