package dev.callwright.flow.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a call stands in one flow. Immutable.
 *
 * @param flow its name
 * @param version of the file that the call began it with
 * @param node that is to be entered or resumed
 * @param variables of its nodes that were kept, by node
 */
public record Frame(String flow, String version, String node, Map<String, Map<String, Object>> variables) {
    public Frame {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** The call stands at another node. */
    public Frame at(String other) {
        return new Frame(flow, version, other, variables);
    }

    /** A node's variables as they are from now on. */
    public Frame with(String name, Map<String, ? extends @Nullable Object> values) {
        Map<String, Map<String, Object>> changed = new LinkedHashMap<>(variables);
        Map<String, Object> present = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (value != null) {
                present.put(key, value);
            }
        });
        changed.put(name, Collections.unmodifiableMap(present));
        return new Frame(flow, version, node, changed);
    }

    /** With no other variables than these. */
    public Frame keeping(Map<String, Map<String, Object>> others) {
        return new Frame(flow, version, node, others);
    }

    /** A node's variables. */
    public Map<String, Object> of(String name) {
        return variables.getOrDefault(name, Map.of());
    }
}
