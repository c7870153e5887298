package dev.callwright.simulator.executor;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.ModuleCatalog;
import dev.callwright.callflow.ModuleSpec;
import dev.callwright.callflow.OptionSpec;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node's data with the defaults that Kazoo writes into it before it runs ({@code contracts/kazoo.md}, "2.3 Validation
 * details"). Of stored callflows, which nobody validated, a value of a wrong type counts as absent.
 */
public final class NodeData {
    private final Map<String, ?> data;
    private final Optional<ModuleSpec> spec;

    NodeData(Callflow node, ModuleCatalog catalog) {
        this.data = node.data();
        this.spec = catalog.module(node.module());
    }

    /** A value, or its default. */
    public Optional<Object> value(String name) {
        Object written = data.get(name);
        return written != null
                ? Optional.of(written)
                : spec.flatMap(module -> module.option(name)).flatMap(OptionSpec::defaultValue);
    }

    /** A text that is not empty. */
    public Optional<String> text(String name) {
        return value(name)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isEmpty());
    }

    public String text(String name, String fallback) {
        return text(name).orElse(fallback);
    }

    public long number(String name, long fallback) {
        return value(name)
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).longValue())
                .orElse(fallback);
    }

    /** A number of seconds. */
    public Duration seconds(String name, long fallback) {
        return Duration.ofSeconds(number(name, fallback));
    }

    /** A number of milliseconds. */
    public Duration millis(String name, long fallback) {
        return Duration.ofMillis(number(name, fallback));
    }

    /** {@code true}, or the text {@code "true"}, which Kazoo takes for it. */
    public boolean flag(String name) {
        return value(name)
                .filter(value -> value.equals(true) || value.equals("true"))
                .isPresent();
    }

    /** The texts of a list, or a single text. */
    public List<String> texts(String name) {
        Object value = value(name).orElse(List.of());
        if (value instanceof String text) {
            return List.of(text);
        }
        return value instanceof List<?> items
                ? items.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    /** The objects of a list. */
    public List<Map<String, Object>> objects(String name) {
        return value(name).orElse(List.of()) instanceof List<?> items
                ? items.stream()
                        .filter(Map.class::isInstance)
                        .map(NodeData::members)
                        .toList()
                : List.of();
    }

    /** The members of an object. */
    public Map<String, Object> object(String name) {
        return value(name).map(NodeData::members).orElse(Map.of());
    }

    private static Map<String, Object> members(Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> {
                if (member != null) {
                    members.put(String.valueOf(key), member);
                }
            });
        }
        return members;
    }
}
