package dev.callwright.flow.node;

import dev.callwright.flow.liquid.LiquidTemplate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text of an option, which may hold Liquid. Immutable.
 *
 * @param source as written
 * @param template present if it holds Liquid
 */
public record Text(String source, Optional<LiquidTemplate> template) {
    /** A text without Liquid. */
    public static Text constant(String text) {
        return new Text(text, Optional.empty());
    }

    /** Whether it is the same for every call. */
    public boolean isConstant() {
        return template.isEmpty();
    }

    /** The variables it reads, each with the names behind it. */
    public Set<List<String>> reads() {
        return template.map(LiquidTemplate::paths).orElse(Set.of());
    }

    /** Its variable, if it is nothing else: {@code {{ menu.digits }}}. */
    public Optional<List<String>> soleVariable() {
        if (template.isEmpty() || reads().size() != 1) {
            return Optional.empty();
        }
        List<String> path = reads().iterator().next();
        String inner = source.strip();
        boolean alone = inner.startsWith("{{")
                && inner.endsWith("}}")
                && inner.substring(2, inner.length() - 2).strip().equals(String.join(".", path));
        return alone ? Optional.of(path) : Optional.empty();
    }

    @Override
    public String toString() {
        return source;
    }
}
