package dev.callwright.flow.file;

import dev.callwright.callflow.Problem;
import dev.callwright.flow.document.Pointers;
import dev.callwright.flow.liquid.LiquidMistake;
import dev.callwright.flow.liquid.LiquidTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of a tree that hold Liquid, by JSON pointer inside the tree. */
final class TemplateLeaves {
    /** The most templates in one callflow. */
    private static final int MAX_TEMPLATES = 500;

    private final FileReport report;
    private final String prefix;
    private final Map<String, LiquidTemplate> templates = new LinkedHashMap<>();

    private TemplateLeaves(FileReport report, String prefix) {
        this.report = report;
        this.prefix = prefix;
    }

    /** Parses every template of the tree at {@code prefix}; mistakes are reported. */
    static Map<String, LiquidTemplate> parse(@Nullable Object tree, String prefix, FileReport report) {
        TemplateLeaves leaves = new TemplateLeaves(report, prefix);
        leaves.walk(tree, "");
        if (leaves.templates.size() > MAX_TEMPLATES) {
            report.error(prefix, leaves.templates.size() + " texts with Liquid", "at most " + MAX_TEMPLATES);
        }
        return leaves.templates;
    }

    private void walk(@Nullable Object value, String pointer) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> {
                String place = Pointers.child(pointer, String.valueOf(key));
                if (LiquidTemplate.isTemplate(String.valueOf(key))) {
                    report.unknownKey(
                            prefix + place,
                            "Liquid in a key: " + Found.of(key),
                            "a fixed key; only values are rendered",
                            java.util.Optional.empty());
                }
                walk(item, place);
            });
        } else if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                walk(items.get(i), Pointers.child(pointer, i));
            }
        } else if (value instanceof String text && LiquidTemplate.isTemplate(text)) {
            parse(text, pointer);
        }
    }

    private void parse(String text, String pointer) {
        LiquidTemplate.Parsed parsed = LiquidTemplate.parse(text);
        parsed.template().ifPresent(template -> templates.put(pointer, template));
        for (LiquidMistake mistake : parsed.mistakes()) {
            Problem problem = Problem.error(prefix + pointer, mistake.found(), mistake.expected());
            report.inside(
                    prefix + pointer,
                    text,
                    mistake.line(),
                    mistake.column(),
                    mistake.suggestion().map(problem::suggesting).orElse(problem));
        }
    }
}
