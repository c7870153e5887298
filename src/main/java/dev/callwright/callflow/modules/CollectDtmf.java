package dev.callwright.callflow.modules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Waits for keys and keeps them under a name. The next pivot request brings them; there is no branching on
 * them here.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class CollectDtmf extends ModuleNode<CollectDtmf> {
    CollectDtmf() {
        super("collect_dtmf", Map.of());
    }

    private CollectDtmf(Map<String, ? extends @Nullable Object> data) {
        super("collect_dtmf", data);
    }

    /** How many keys at most, from 1. Default 1. */
    public CollectDtmf maxDigits(int digits) {
        return set("max_digits", digits);
    }

    /** The name under which the keys are kept. Default {@code default}. */
    public CollectDtmf collectionName(String name) {
        return set("collection_name", name);
    }

    /** How long the first key may take, in milliseconds, from 1. Default 5000. */
    public CollectDtmf timeout(int milliseconds) {
        return set("timeout", milliseconds);
    }

    /** The longest pause between two keys, in milliseconds, from 1. */
    public CollectDtmf interdigitTimeout(int milliseconds) {
        return set("interdigit_timeout", milliseconds);
    }

    /** The key that ends the input and is not part of it. Default {@code #}; there always is one. */
    public CollectDtmf terminator(String key) {
        return set("terminator", key);
    }

    /** Several such keys; {@link #terminator} counts more. */
    public CollectDtmf terminators(String... keys) {
        return set("terminators", List.of(keys));
    }

    @Override
    CollectDtmf copy(Map<String, ? extends @Nullable Object> data) {
        return new CollectDtmf(data);
    }
}
