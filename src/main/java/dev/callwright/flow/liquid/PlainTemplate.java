package dev.callwright.flow.liquid;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A template with nothing in it but text and variables, as nearly all are: {@code You pressed {{ menu.digits }}.} It needs
 * no parser, which would take most of the time and memory of loading many flows. What it cannot tell for sure it leaves to
 * the parser. Immutable.
 */
final class PlainTemplate {
    private static final Pattern VARIABLE =
            Pattern.compile("\\{\\{\\s*([A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*)\\s*}}");
    private static final Set<String> WORDS =
            Set.of("true", "false", "nil", "null", "empty", "blank", "and", "or", "contains", "in", "with", "as");
    private static final Set<String> COMPUTED = Set.of("size", "first", "last");

    /** A text, or a variable with the names behind it. */
    private record Part(String text, List<String> path) {}

    private final List<Part> parts;
    private final Set<List<String>> paths;

    private PlainTemplate(List<Part> parts) {
        this.parts = List.copyOf(parts);
        Set<List<String>> read = new LinkedHashSet<>();
        parts.stream().map(Part::path).filter(path -> !path.isEmpty()).forEach(read::add);
        this.paths = Set.copyOf(read);
    }

    /** The text as such a template, if it is one. */
    static Optional<PlainTemplate> of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher variables = VARIABLE.matcher(text);
        int end = 0;
        while (variables.find()) {
            parts.add(new Part(text.substring(end, variables.start()), List.of()));
            List<String> path = List.of(variables.group(1).split("\\."));
            if (path.stream().anyMatch(WORDS::contains)) {
                return Optional.empty();
            }
            parts.add(new Part("", path));
            end = variables.end();
        }
        parts.add(new Part(text.substring(end), List.of()));
        boolean more = parts.stream()
                .anyMatch(part -> part.text().contains("{{")
                        || part.text().contains("{%")
                        || part.text().contains("}}"));
        return more ? Optional.empty() : Optional.of(new PlainTemplate(parts));
    }

    /** What it reads. */
    Set<List<String>> paths() {
        return paths;
    }

    /** Whether all of its variables are there. If not, the parser says why. */
    boolean isRight(Names names) {
        return paths.stream().allMatch(path -> isRight(path, names));
    }

    private static boolean isRight(List<String> path, Names names) {
        Optional<Shape> shape = names.shape(path.get(0));
        if (shape.isEmpty()) {
            return false;
        }
        for (String name : path.subList(1, path.size())) {
            if (shape.get() == Shape.ANYTHING) {
                return true;
            }
            shape = shape.get().member(name);
            if (shape.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The text for one call; empty if a value is of a kind that the parser's nodes must print. */
    Optional<String> render(Map<String, Object> values) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part.path().isEmpty()) {
                text.append(part.text());
                continue;
            }
            @Nullable Object value = values;
            for (String name : part.path()) {
                if (value == null) {
                    break;
                }
                if (!(value instanceof Map<?, ?> map) || (COMPUTED.contains(name) && !map.containsKey(name))) {
                    return Optional.empty();
                }
                value = map.get(name);
            }
            if (value == null) {
                continue;
            }
            boolean simple = value instanceof String
                    || value instanceof Integer
                    || value instanceof Long
                    || value instanceof Boolean;
            if (!simple) {
                return Optional.empty();
            }
            text.append(value);
        }
        return text.length() > RenderBudget.MAX_TEXT ? Optional.empty() : Optional.of(text.toString());
    }
}
