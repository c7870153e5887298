package dev.callwright.callflow.modules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends an HTTP request, once, without waiting for its answer.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class Webhook extends ModuleNode<Webhook> {
    Webhook(String uri) {
        this(Map.of("uri", checked("webhook", "uri", uri)));
    }

    private Webhook(Map<String, ? extends @Nullable Object> data) {
        super("webhook", data);
    }

    /** {@code post} or {@code get}. */
    public Webhook httpVerb(String verb) {
        return set("http_verb", verb);
    }

    /** How many times to try again. */
    public Webhook retries(int times) {
        return set("retries", times);
    }

    /** Adds a value to what is sent. */
    public Webhook customData(String name, Object value) {
        return putInto("custom_data", name, value);
    }

    /** Adds a header to the request. Kazoo 5 only. */
    public Webhook requestHeader(String name, String value) {
        return putInto("custom_request_headers", name, value);
    }

    @Override
    Webhook copy(Map<String, ? extends @Nullable Object> data) {
        return new Webhook(data);
    }
}
