package dev.callwright.simulator.module;

import dev.callwright.callflow.Callflow;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A callflow in the raw, as strict about its shape as Kazoo's schema of a node: nothing is mended, not even the empty list
 * that PHP writes for an empty object ({@code contracts/kazoo.md}, "2.3 Validation details").
 */
final class RawCallflow {
    private static final int LONGEST_NAME = 64;

    private RawCallflow() {}

    /** It is none, and why. */
    static final class Invalid extends Exception {
        private static final long serialVersionUID = 1L;

        Invalid(String message) {
            super(message, null, false, false);
        }
    }

    static Callflow read(@Nullable Object raw) throws Invalid {
        return node(raw, "");
    }

    private static Callflow node(@Nullable Object raw, String pointer) throws Invalid {
        if (!(raw instanceof Map<?, ?> node)) {
            throw invalid(pointer, kind(raw), "an object with a module");
        }
        if (!(node.get("module") instanceof String module) || module.isEmpty() || module.length() > LONGEST_NAME) {
            throw invalid(pointer + "/module", kind(node.get("module")), "the name of a module");
        }
        Map<String, Callflow> children = new LinkedHashMap<>();
        for (Map.Entry<?, ?> child : object(node, "children", pointer).entrySet()) {
            String key = String.valueOf(child.getKey());
            children.put(key, node(child.getValue(), pointer + "/children/" + key));
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        object(node, "data", pointer).forEach((key, value) -> data.put(String.valueOf(key), value));
        return Callflow.of(module, data, children);
    }

    private static Map<?, ?> object(Map<?, ?> node, String name, String pointer) throws Invalid {
        if (!node.containsKey(name)) {
            return Map.of();
        }
        if (node.get(name) instanceof Map<?, ?> object) {
            return object;
        }
        throw invalid(pointer + "/" + name, kind(node.get(name)), "an object");
    }

    private static Invalid invalid(String pointer, String found, String expected) {
        return new Invalid((pointer.isEmpty() ? "/" : pointer) + ": found " + found + ", expected " + expected);
    }

    private static String kind(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty() ? "an empty object" : "an object";
        }
        if (value instanceof Iterable<?>) {
            return "a list";
        }
        return value instanceof String text
                ? "the text \"" + text + "\""
                : value == null ? "nothing" : value.toString();
    }
}
