package dev.callwright.flow.check;

import dev.callwright.flow.liquid.LiquidTemplate;
import dev.callwright.flow.node.Text;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A call in which every variable is the same: there are a few, of the sorts of values that calls bring.
 *
 * @param value of each variable
 */
record SampleValues(String value) {
    private static final ZonedDateTime NOON = ZonedDateTime.of(2026, 6, 17, 12, 0, 0, 0, ZoneOffset.UTC);

    private static final List<SampleValues> ALL = List.of(
            new SampleValues("12"),
            new SampleValues("+15551234567"),
            new SampleValues("0123456789abcdef0123456789abcdef"),
            new SampleValues("https://example.com/a.mp3"),
            new SampleValues("start"),
            new SampleValues("true"),
            new SampleValues("en-us"),
            new SampleValues(""));

    /** All sorts. */
    static List<SampleValues> all() {
        return ALL;
    }

    /**
     * A text with these values.
     *
     * @throws dev.callwright.flow.liquid.LiquidFailure if its template fails
     */
    String render(Text text) {
        return text.template()
                .map(template -> template.render(new LiquidTemplate.Occasion(this::values, NOON)))
                .orElse(text.source());
    }

    private Map<String, Object> values(Set<List<String>> paths) {
        Map<String, Object> values = new HashMap<>();
        paths.forEach(path -> put(values, path));
        return values;
    }

    private void put(Map<String, Object> values, List<String> path) {
        Map<String, Object> inside = values;
        for (String name : path.subList(0, path.size() - 1)) {
            if (!(inside.get(name) instanceof Map<?, ?>)) {
                inside.put(name, new HashMap<String, Object>());
            }
            inside = members(inside, name);
        }
        inside.putIfAbsent(path.get(path.size() - 1), value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Map<String, Object> values, String name) {
        return (Map<String, Object>) values.getOrDefault(name, Map.of());
    }
}
