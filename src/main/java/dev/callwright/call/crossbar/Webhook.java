package dev.callwright.call.crossbar;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as Kazoo keeps it. A listing shows less of it than {@link Webhooks#get}.
 *
 * @param hook the event: {@code channel_create}, {@code channel_destroy}, …
 * @param uri where it is sent; carries our secret
 * @param disableReason why Kazoo has switched it off: six failures within a minute
 * @param document all of it
 */
public record Webhook(
        String id,
        Optional<String> name,
        Optional<String> hook,
        Optional<String> uri,
        boolean enabled,
        Optional<String> disableReason,
        Map<String, @Nullable Object> document) {

    static Webhook of(Fields fields) {
        return new Webhook(
                fields.text("id").orElse(""),
                fields.text("name"),
                fields.text("hook"),
                fields.text("uri"),
                fields.flag("enabled", true),
                fields.text("disable_reason"),
                fields.members());
    }

    /** Whether Kazoo has switched it off by itself. */
    public boolean isAutoDisabled() {
        return disableReason.isPresent();
    }

    /** Without the URI. */
    @Override
    public String toString() {
        return "Webhook[" + id + ", " + hook.orElse("?") + (isAutoDisabled() ? ", disabled" : "") + "]";
    }
}
