package dev.callwright.settings;

import dev.callwright.flow.document.DocumentException;
import dev.callwright.flow.document.SourceDocument;
import io.micronaut.core.naming.conventions.StringConvention;
import io.micronaut.core.value.PropertyResolver;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a setting that is a callflow or a flow's name. A callflow may be written as a block of YAML or JSON text, or as
 * nested settings; nested ones win, so that one's own file replaces the text that is built in.
 */
final class CallflowSetting {
    private static final String EXPECTED =
            "a flow's name, or a callflow, for example {module: play, data: {id: sorry}}";

    private CallflowSetting() {}

    /** @return a {@link String} for a flow's name, else the callflow's raw value */
    static Optional<Object> read(PropertyResolver source, String name) {
        Map<String, Object> nested = source.getProperties(name, StringConvention.RAW);
        if (!nested.isEmpty()) {
            return Optional.of(tree(nested));
        }
        return source.getProperty(name, String.class)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> parsed(name, text));
    }

    /** The raw value of a callflow that stands in a list, as a text or as nested settings. */
    static Object of(Object value) {
        return value instanceof String text ? parsed(NumberFallback.EXPECTED, text.strip()) : value;
    }

    private static Object parsed(String name, String text) {
        if (text.matches("[\\w./ -]+")) {
            return text;
        }
        try {
            Object root = SourceDocument.read("setting.yml", text.getBytes(StandardCharsets.UTF_8))
                    .root();
            if (root instanceof Map<?, ?>) {
                return root;
            }
            throw new SettingsException(name, text, EXPECTED);
        } catch (DocumentException e) {
            throw new SettingsException(name, String.valueOf(e.getMessage()), EXPECTED);
        }
    }

    /** {@code children._.module=voicemail} back into the object that it was. */
    private static Map<String, @Nullable Object> tree(Map<String, Object> flat) {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        flat.forEach((path, value) -> {
            Map<String, @Nullable Object> node = root;
            String[] keys = path.split("\\.", -1);
            for (int level = 0; level < keys.length - 1; level++) {
                node = below(node, keys[level]);
            }
            node.put(keys[keys.length - 1], value);
        });
        return root;
    }

    @SuppressWarnings("unchecked") // only tree() makes these maps
    private static Map<String, @Nullable Object> below(Map<String, @Nullable Object> node, String key) {
        Object next = node.get(key);
        if (next instanceof Map<?, ?>) {
            return (Map<String, @Nullable Object>) next;
        }
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        node.put(key, made);
        return made;
    }
}
