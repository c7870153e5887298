package dev.callwright.callflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON values as plain Java: String, Boolean, Number, null, unmodifiable List and Map with string keys. */
final class Values {
    /** Far above what {@link CallflowLimits#MAX_DATA_DEPTH} lets leave, far below what exhausts a stack. */
    private static final int MAX_DEPTH = 2 * CallflowLimits.MAX_DATA_DEPTH;

    private Values() {}

    /**
     * A deep, unmodifiable copy.
     *
     * @throws IllegalArgumentException for a type that JSON has no form for, and for data that is nested too deeply
     */
    static @Nullable Object immutable(@Nullable Object value) {
        return immutable(value, 1);
    }

    private static @Nullable Object immutable(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("a callflow's data: more than " + MAX_DEPTH
                    + " levels of maps and lists (is one of them inside itself?)");
        }
        if (value instanceof Map<?, ?> map) {
            return immutableObject(map, depth);
        }
        if (value instanceof Iterable<?> items) {
            List<@Nullable Object> copy = new ArrayList<>();
            items.forEach(item -> copy.add(immutable(item, depth + 1)));
            return Collections.unmodifiableList(copy);
        }
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Number) {
            return value;
        }
        if (value instanceof CharSequence || value instanceof Enum<?> || value instanceof java.net.URI) {
            return value.toString();
        }
        throw new IllegalArgumentException("a callflow's data: "
                + value.getClass().getName() + " (expected: a string, number, boolean, list, map or null)");
    }

    static Map<String, @Nullable Object> immutableObject(Map<?, ? extends @Nullable Object> map) {
        return immutableObject(map, 1);
    }

    private static Map<String, @Nullable Object> immutableObject(Map<?, ? extends @Nullable Object> map, int depth) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), immutable(value, depth + 1)));
        return Collections.unmodifiableMap(copy);
    }
}
