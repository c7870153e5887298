package dev.callwright.callflow;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values are shown in messages: short, in one line, with their kind. */
final class Wording {
    private static final int SHOWN = 60;

    private Wording() {}

    /** {@code "4"}, {@code 6,000}, {@code true}, {@code an object}, {@code a list}, {@code null}. */
    static String of(@Nullable Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Integer || value instanceof Long) {
            return String.format(Locale.ROOT, "%,d", ((Number) value).longValue());
        }
        if (value instanceof Map<?, ?>) {
            return "an object";
        }
        if (value instanceof Collection<?>) {
            return "a list";
        }
        return shortened(String.valueOf(value));
    }

    /** The same with its type: {@code the text "4"}, {@code the number 6,000}. */
    static String typed(@Nullable Object value) {
        if (value instanceof String) {
            return "the text " + of(value);
        }
        return value instanceof Number ? "the number " + of(value) : of(value);
    }

    /** A text in quotes, control characters and halves of characters made visible. */
    static String quoted(String text) {
        StringBuilder shown = new StringBuilder("\"");
        shortened(text).chars().forEach(c -> {
            if (c < ' ' || (Character.isSurrogate((char) c) && !whole(text))) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                shown.append((char) c);
            }
        });
        return shown.append('"').toString();
    }

    /** {@code a, b and c}. */
    static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** {@code 4.3, master}. */
    static String versions(Collection<KazooVersion> versions) {
        return versions.stream().map(v -> "Kazoo " + v.label()).collect(Collectors.joining(" and "));
    }

    private static boolean whole(String text) {
        return Unicode.isWellFormed(text);
    }

    private static String shortened(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }
}
