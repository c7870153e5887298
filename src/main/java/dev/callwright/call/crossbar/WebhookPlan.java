package dev.callwright.call.crossbar;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A webhook to be made ({@code contracts/kazoo.md}, "7. Webhooks app"). Made by {@link #of}: POST, JSON, two retries, legs
 * inside the PBX included, as Kazoo's defaults have it but for JSON.
 *
 * @param name shown to people
 * @param hook the event
 * @param uri where it is sent; carries our secret
 * @param verb how
 * @param format of the body of POST and PUT
 * @param retries after failed connections, 0 to 4
 * @param includeSubaccounts whether calls of accounts below this one are told too
 * @param includeInternalLegs whether legs that never leave the PBX are told too
 * @param customData added to every event; may replace its fields
 * @param sha256Key Kazoo 5: sends version 2, signed with this key
 */
public record WebhookPlan(
        String name,
        String hook,
        URI uri,
        Verb verb,
        Format format,
        int retries,
        boolean includeSubaccounts,
        boolean includeInternalLegs,
        Map<String, String> customData,
        Optional<String> sha256Key) {

    /** How it is sent. */
    public enum Verb {
        GET("get"),
        POST("post"),
        PUT("put");

        private final String wireName;

        Verb(String wireName) {
            this.wireName = wireName;
        }
    }

    /** What it is sent as. */
    public enum Format {
        FORM("form-data"),
        JSON("json");

        private final String wireName;

        Format(String wireName) {
            this.wireName = wireName;
        }
    }

    /** @throws IllegalArgumentException for retries that Kazoo does not take */
    public WebhookPlan {
        customData = Map.copyOf(customData);
        if (retries < 0 || retries > 4) {
            throw new IllegalArgumentException("retries: " + retries + " (expected: 0 to 4)");
        }
    }

    /** A webhook with the usual settings. */
    public static WebhookPlan of(String name, String hook, URI uri) {
        return new WebhookPlan(name, hook, uri, Verb.POST, Format.JSON, 2, false, true, Map.of(), Optional.empty());
    }

    Map<String, @Nullable Object> data() {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("name", name);
        data.put("uri", uri.toString());
        data.put("hook", hook);
        data.put("http_verb", verb.wireName);
        data.put("format", format.wireName);
        data.put("retries", retries);
        data.put("enabled", true);
        data.put("include_subaccounts", includeSubaccounts);
        data.put("include_internal_legs", includeInternalLegs);
        if (!customData.isEmpty()) {
            data.put("custom_data", customData);
        }
        sha256Key.ifPresent(key -> {
            data.put("version", "v2");
            data.put("security_settings", Map.of("sha256_key", key));
        });
        return data;
    }

    /** Without URI and key. */
    @Override
    public String toString() {
        return "WebhookPlan[" + name + ", " + hook + "]";
    }
}
