package dev.callwright.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Kazoo's form encoding, for queries and bodies ({@code contracts/kazoo.md}, "1.5 Encoding of nested values"): values are
 * escaped, keys and their brackets are not, and an empty object is an empty segment.
 */
final class FormEncoding {
    private static final String UNESCAPED = ".-~_";
    private static final String HEX = "0123456789ABCDEF";

    private FormEncoding() {}

    /** All parameters, joined by {@code &}, in their own order. */
    static String encode(Map<String, ?> parameters) {
        List<String> segments = new ArrayList<>();
        parameters.forEach((name, value) -> add(segments, name, value));
        return String.join("&", segments);
    }

    private static void add(List<String> segments, String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> add(segments, name + "[" + key + "]", inner));
            emptySegment(segments, map.isEmpty());
        } else if (value instanceof List<?> items) {
            items.forEach(item -> add(segments, name + "[]", item));
            emptySegment(segments, items.isEmpty());
        } else {
            segments.add(name + "=" + escaped(String.valueOf(value)));
        }
    }

    private static void emptySegment(List<String> segments, boolean isEmpty) {
        if (isEmpty) {
            segments.add("");
        }
    }

    /** One value: a space as {@code +}, letters, digits and {@code . - ~ _} as they are, all else by percent. */
    static String escaped(String value) {
        StringBuilder out = new StringBuilder(value.length() + 16);
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (plain || UNESCAPED.indexOf(c) >= 0) {
                out.append(c);
            } else if (c == ' ') {
                out.append('+');
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return out.toString();
    }
}
