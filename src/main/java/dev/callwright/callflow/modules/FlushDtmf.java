package dev.callwright.callflow.modules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Forgets the keys collected under a name.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class FlushDtmf extends ModuleNode<FlushDtmf> {
    FlushDtmf() {
        super("flush_dtmf", Map.of());
    }

    private FlushDtmf(Map<String, ? extends @Nullable Object> data) {
        super("flush_dtmf", data);
    }

    /** The name. Default {@code default}. */
    public FlushDtmf collectionName(String name) {
        return set("collection_name", name);
    }

    @Override
    FlushDtmf copy(Map<String, ? extends @Nullable Object> data) {
        return new FlushDtmf(data);
    }
}
