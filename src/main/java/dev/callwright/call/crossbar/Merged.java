package dev.callwright.call.crossbar;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents that are sent back changed. */
final class Merged {
    private Merged() {}

    /** What was stored, with the changes over it; without what Kazoo adds when it shows a document. */
    static Map<String, @Nullable Object> of(
            Map<String, @Nullable Object> stored, Map<String, @Nullable Object> changes) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(stored);
        merged.remove("id");
        merged.remove("_read_only");
        merged.putAll(changes);
        return merged;
    }
}
