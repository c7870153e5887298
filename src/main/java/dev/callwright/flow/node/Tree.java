package dev.callwright.flow.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a file whose texts may hold Liquid. Only texts are rendered, so what a call brings can never change its
 * form.
 *
 * @param value Boolean, Number, null, {@link Text}, or a Map or List of these
 */
public record Tree(@Nullable Object value) {
    /** The value with its texts rendered. */
    public @Nullable Object render(Visit visit) {
        return rendered(value, visit);
    }

    /** The object with its texts rendered; empty if it is none. */
    public Map<String, @Nullable Object> renderObject(Visit visit) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> object.put(String.valueOf(key), rendered(item, visit)));
        }
        return object;
    }

    /** The object, in which a text that is only one variable becomes what that variable stands for. */
    public Map<String, @Nullable Object> typedObject(Visit visit) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> object.put(
                    String.valueOf(key), item instanceof Text text ? visit.value(text) : rendered(item, visit)));
        }
        return object;
    }

    /** The same at every depth: texts are rendered, but one that is only one variable becomes what that stands for. */
    public @Nullable Object typed(Visit visit) {
        return typed(value, visit);
    }

    private static @Nullable Object typed(@Nullable Object value, Visit visit) {
        if (value instanceof Text text) {
            return visit.value(text);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(String.valueOf(key), typed(item, visit)));
            return copy;
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> copy = new ArrayList<>();
            items.forEach(item -> copy.add(typed(item, visit)));
            return copy;
        }
        return value;
    }

    private static @Nullable Object rendered(@Nullable Object value, Visit visit) {
        if (value instanceof Text text) {
            return visit.render(text);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(String.valueOf(key), rendered(item, visit)));
            return copy;
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> copy = new ArrayList<>();
            items.forEach(item -> copy.add(rendered(item, visit)));
            return copy;
        }
        return value;
    }
}
