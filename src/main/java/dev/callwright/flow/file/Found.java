package dev.callwright.flow.file;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value as a message names it. */
public final class Found {
    private static final int LONGEST = 60;

    private Found() {}

    public static String of(@Nullable Object value) {
        if (value instanceof String text) {
            return '"' + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text).replace("\n", "\\n") + '"';
        }
        if (value instanceof Map<?, ?>) {
            return "an object";
        }
        if (value instanceof List<?> items) {
            return items.isEmpty() ? "an empty list" : "a list";
        }
        return value == null ? "nothing" : value.toString();
    }
}
