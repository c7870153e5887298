package dev.callwright.flow.document;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * What a YAML scalar means: in quotes a string, plain what JSON would read, else a string. So a telephone number, a
 * leading zero, a date, {@code no} and {@code off} stay the strings they look like.
 */
final class YamlScalars {
    private static final String STRING_TAG = "tag:yaml.org,2002:str";

    private YamlScalars() {}

    static @Nullable Object value(ScalarEvent scalar, String pointer, Position position) throws DocumentException {
        rejectTag(scalar.getTag(), pointer, position);
        String text = scalar.getValue();
        if (!scalar.isPlain() || scalar.getTag().isPresent()) {
            return text;
        }
        switch (text) {
            case "true" -> {
                return true;
            }
            case "false" -> {
                return false;
            }
            case "", "null", "~" -> {
                return null;
            }
            default -> {
                if (!Numbers.isNumber(text)) {
                    return text;
                }
                // A number that no JSON reader would keep exactly is an id somebody left unquoted.
                return Numbers.parse(text).map(Object.class::cast).orElse(text);
            }
        }
    }

    static String key(Event event, String pointer, Position position) throws DocumentException {
        if (!(event instanceof ScalarEvent scalar)) {
            throw DocumentException.at(
                    position,
                    pointer,
                    "a list or object as a key",
                    "a text as a key; a value that begins with {{ goes into quotes: \"{{ digits }}\"");
        }
        rejectTag(scalar.getTag(), pointer, position);
        if (scalar.isPlain() && scalar.getValue().equals("<<")) {
            throw DocumentException.at(
                    position, pointer, "a merge key (<<)", "the entries themselves: YAML 1.2 has no merge keys");
        }
        return scalar.getValue();
    }

    /** Only {@code !!str} is accepted: a tag never makes anything but a string of ours. */
    static void rejectTag(Optional<String> tag, String pointer, Position position) throws DocumentException {
        if (tag.isPresent() && !tag.get().equals(STRING_TAG) && !tag.get().equals("!")) {
            throw DocumentException.at(
                    position,
                    pointer,
                    "the tag " + DocumentBuilder.shortened(tag.get()),
                    "no tags; a text that begins with ! goes into quotes");
        }
    }
}
