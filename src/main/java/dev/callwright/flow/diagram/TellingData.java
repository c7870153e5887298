package dev.callwright.flow.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The few options of a module that tell what it does here; no secrets, as diagrams are shown around. */
final class TellingData {
    private static final int LINES = 4;
    private static final int ITEMS = 6;
    private static final int LONGEST = 120;

    /** Shown first, in this order; what else there is follows in the author's. */
    private static final List<String> FIRST = List.of(
            "id", "name", "action", "text", "number", "to_did", "code", "digits", "voice_url", "url", "endpoints");

    private static final Pattern SECRET =
            Pattern.compile("(^|_)(pass(word|wd)?|secret|token|auth(orization)?|pins?|credentials?|headers)($|_)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)^(https?://)(?:[^/?#@]*@)?([^?#]*).*$", Pattern.DOTALL);
    private static final Pattern PATH_SECRET = Pattern.compile("^(|https?://[^/]*)/s/[^/]+/");

    private TellingData() {}

    static List<String> of(Map<String, ? extends @Nullable Object> data) {
        List<String> lines = new ArrayList<>();
        Stream.concat(
                        FIRST.stream().filter(data::containsKey),
                        data.keySet().stream().filter(key -> !FIRST.contains(key)))
                .forEach(key -> line(key, data.get(key)).ifPresent(lines::add));
        return lines.size() <= LINES
                ? lines
                : Stream.concat(lines.stream().limit(LINES - 1), Stream.of("…")).toList();
    }

    private static Optional<String> line(String key, @Nullable Object value) {
        if (SECRET.matcher(key.toLowerCase(Locale.ROOT)).find()) {
            return Optional.of(key + ": …");
        }
        if (value instanceof Map<?, ?> map) {
            Object name = named(map);
            return map.isEmpty() ? Optional.empty() : Optional.of(key + ": " + (name == null ? "{…}" : shown(name)));
        }
        if (value instanceof List<?> items) {
            return items.isEmpty() ? Optional.empty() : Optional.of(key + ": " + items(items));
        }
        return value == null || value.equals("") ? Optional.empty() : Optional.of(key + ": " + shown(value));
    }

    private static String items(List<?> items) {
        String shown = items.stream()
                .limit(ITEMS)
                .map(item -> item instanceof Map<?, ?> map ? named(map) : item)
                .map(item -> item == null || item instanceof List ? "…" : shown(item))
                .collect(Collectors.joining(", "));
        return items.size() > ITEMS ? shown + ", … (" + items.size() + ")" : shown;
    }

    /** What an object calls itself. */
    private static @Nullable Object named(Map<?, ?> map) {
        for (String key : List.of("name", "id")) {
            if (map.get(key) instanceof String name) {
                return name;
            }
        }
        return null;
    }

    private static String shown(Object value) {
        String text = Readable.of(String.valueOf(value), LONGEST);
        return PATH_SECRET.matcher(ADDRESS.matcher(text).replaceFirst("$1$2")).replaceFirst("$1/s/…/");
    }
}
