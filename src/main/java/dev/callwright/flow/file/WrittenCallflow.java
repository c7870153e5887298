package dev.callwright.flow.file;

import dev.callwright.callflow.BranchKeys;
import dev.callwright.callflow.Callflow;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tree as its author wrote it, before names become ids and texts are split. It has been checked, so it is no deeper than
 * a callflow may be; what the check mends without a word to the PBX is passed over here.
 */
final class WrittenCallflow {
    private WrittenCallflow() {}

    static Callflow of(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> node)) {
            return Callflow.of("?");
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        if (node.get("data") instanceof Map<?, ?> options) {
            options.forEach((key, value) -> data.put(String.valueOf(key), value));
        }
        return Callflow.of(String.valueOf(node.get("module")), data, children(node.get("children")));
    }

    private static Map<String, Callflow> children(@Nullable Object written) {
        Map<String, Callflow> children = new LinkedHashMap<>();
        if (written instanceof Map<?, ?> map && map.get("module") instanceof String) {
            children.put(BranchKeys.OTHERWISE, of(map));
        } else if (written instanceof Map<?, ?> map) {
            map.forEach((key, child) -> {
                if (child instanceof Map<?, ?> node && !node.isEmpty()) {
                    children.put(String.valueOf(key), of(node));
                }
            });
        }
        return children;
    }
}
