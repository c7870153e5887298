package dev.callwright.flow.component.http;

import dev.callwright.flow.liquid.LiquidTemplate;
import dev.callwright.flow.liquid.Names;
import dev.callwright.flow.node.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a URL: either as it is written, or one {@code {{ … }}}.
 *
 * @param text constant, or just that template
 */
record UrlPart(Text text) {
    private static final String SECRETS = "secrets";

    static UrlPart literal(String text) {
        return new UrlPart(Text.constant(text));
    }

    /** Whether nothing of it can come from a call. */
    boolean isOurs() {
        return text.reads().stream().allMatch(path -> path.get(0).equals(SECRETS));
    }

    /** The pieces of a text whose Liquid is right; empty if it is of another kind than {@code {{ … }}}. */
    static Optional<List<UrlPart>> split(String source) {
        List<UrlPart> parts = new ArrayList<>();
        int from = 0;
        for (int open = source.indexOf("{{"); open >= 0; open = source.indexOf("{{", from)) {
            int close = close(source, open + 2);
            if (close < 0) {
                return Optional.empty();
            }
            String template = source.substring(open, close);
            Optional<LiquidTemplate> parsed =
                    LiquidTemplate.parse(template, Names.UNCHECKED).template();
            if (parsed.isEmpty()) {
                return Optional.empty();
            }
            if (open > from) {
                parts.add(literal(source.substring(from, open)));
            }
            parts.add(new UrlPart(new Text(template, parsed)));
            from = close;
        }
        if (from < source.length()) {
            parts.add(literal(source.substring(from)));
        }
        return source.contains("{%") ? Optional.empty() : Optional.of(List.copyOf(parts));
    }

    /** Behind the next {@code }}} that is not in quotes; negative if there is none. */
    private static int close(String source, int from) {
        char quote = 0;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (source.startsWith("}}", i)) {
                return i + 2;
            }
        }
        return -1;
    }
}
