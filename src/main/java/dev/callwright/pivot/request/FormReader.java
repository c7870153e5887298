package dev.callwright.pivot.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query or a form body as Kazoo writes it ({@code contracts/kazoo.md}, "1.5 Encoding of nested values").
 *
 * <ul>
 *   <li>{@code +} in a value is a space. In a number ({@code From}, {@code To}, {@code Request},
 *       {@code Caller-ID-Number}, {@code Digits}) a value that begins with a raw {@code +} and a digit keeps it, since
 *       people who write URLs by hand forget {@code %2B} and no number begins with a space.
 *   <li>{@code +} in a name is itself: Kazoo does not escape names. Percent-escapes are decoded in both.
 *   <li>Empty segments ({@code &&&}) are what Kazoo makes of empty objects, and nothing.
 *   <li>A name without {@code =} has the empty value. Of a name that comes twice the last wins, except
 *       {@code User-ID}, which becomes a list.
 * </ul>
 */
final class FormReader {
    private final Limits limits;
    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

    private FormReader(Limits limits) {
        this.limits = limits;
    }

    static Map<String, @Nullable Object> read(String form, Limits limits) throws UnreadableRequest {
        FormReader reader = new FormReader(limits);
        int start = 0;
        while (start <= form.length()) {
            int end = form.indexOf('&', start);
            end = end < 0 ? form.length() : end;
            if (end > start) {
                reader.segment(form, start, end);
            }
            start = end + 1;
        }
        return reader.parameters;
    }

    private void segment(String form, int start, int end) throws UnreadableRequest {
        int equals = FormName.end(form, start, end);
        FormName name = FormName.of(limits.name(PercentDecoding.decode(form.substring(start, equals))));
        if (name.base().isEmpty()) {
            return;
        }
        limits.countValue();
        limits.depth(name.path().size());
        String raw = equals < end ? form.substring(equals + 1, end) : "";
        put(parameters, name.path(), limits.value(value(name.base(), raw)));
    }

    private static String value(String name, String raw) {
        boolean plusIsMeant = raw.length() > 1
                && raw.charAt(0) == '+'
                && raw.charAt(1) >= '0'
                && raw.charAt(1) <= '9'
                && ParameterNames.isNumber(name);
        return plusIsMeant ? "+" + PercentDecoding.decode(raw.substring(1), true) : PercentDecoding.decode(raw, true);
    }

    private static void put(Map<String, @Nullable Object> into, List<String> path, String value) {
        String name = path.get(0);
        if (path.size() == 1) {
            into.put(
                    name, ParameterNames.isList(name) && into.containsKey(name) ? added(into.get(name), value) : value);
        } else if (path.size() == 2 && path.get(1).isEmpty()) {
            into.put(name, added(into.get(name), value));
        } else {
            put(child(into, name), path.subList(1, path.size()), value);
        }
    }

    /** The values so far and one more. */
    private static List<Object> added(@Nullable Object sofar, String value) {
        List<Object> values = new ArrayList<>();
        if (sofar instanceof List<?> many) {
            values.addAll(many);
        } else if (sofar instanceof String one) {
            values.add(one);
        }
        values.add(value);
        return values;
    }

    /** The object of that name; it replaces a plain value. */
    @SuppressWarnings("unchecked") // every map in here was made here
    private static Map<String, @Nullable Object> child(Map<String, @Nullable Object> into, String name) {
        if (into.get(name) instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        into.put(name, made);
        return made;
    }
}
