package dev.callwright.flow.document;

import dev.callwright.callflow.JsonText;
import dev.callwright.callflow.JsonTextException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON or YAML text as plain values, with the place of each. A value is a {@link String}, {@link Boolean},
 * {@link Number}, null, or an unmodifiable {@link java.util.List} or
 * {@link Map} with string keys in the order written. Immutable.
 *
 * <p>Both languages are read strictly, and YAML gives what the same JSON would: {@code no}, {@code 007} and
 * {@code +353861234567} are strings.
 */
public final class SourceDocument {
    /** The largest file, in bytes. */
    public static final int MAX_BYTES = JsonText.MAX_BYTES;
    /** The deepest nesting of lists and objects. A callflow of depth 100 takes 200. */
    public static final int MAX_DEPTH = JsonText.MAX_DEPTH;
    /** The most values in YAML, with every alias counted as what it stands for. */
    public static final int MAX_VALUES = 100_000;
    /** The most YAML aliases ({@code *name}). */
    public static final int MAX_ALIASES = 200;

    private final @Nullable Object root;
    private final Places places;
    private final List<String> lines;

    SourceDocument(@Nullable Object root, Places places, String text) {
        this.root = root;
        this.places = places;
        this.lines = text.lines().toList();
    }

    /**
     * Reads a file's bytes: JSON if the name ends in {@code .json}, else YAML 1.2.
     *
     * @throws DocumentException at the first place that cannot be read
     */
    public static SourceDocument read(String fileName, byte[] bytes) throws DocumentException {
        String text = Utf8Text.decode(bytes);
        return fileName.toLowerCase(Locale.ROOT).endsWith(".json") ? json(text) : YamlReader.read(text);
    }

    private static SourceDocument json(String text) throws DocumentException {
        try {
            JsonText json = JsonText.parse(text);
            return new SourceDocument(json.value(), new JsonPlaces(json, text), text);
        } catch (JsonTextException e) {
            throw JsonErrors.explain(e);
        }
    }

    /** The document's value. */
    public @Nullable Object root() {
        return root;
    }

    /** Where the value at a JSON pointer stands, or the nearest value around it. */
    public Position at(String pointer) {
        return places.value(pointer);
    }

    /**
     * Where a place inside a text value stands, as far as its line can be found again in the file; else where the value
     * begins.
     *
     * @param value the text value
     * @param line in the value, from 1
     * @param column in that line, from 1
     */
    public Position inside(String pointer, String value, int line, int column) {
        Position start = at(pointer);
        String wanted = value.lines().skip(line - 1L).findFirst().orElse("").strip();
        int indent = value.lines().skip(line - 1L).findFirst().orElse("").indexOf(wanted);
        for (int i = Math.max(0, start.line() - 1); i < Math.min(lines.size(), start.line() + line + 1); i++) {
            int at = wanted.isEmpty() ? -1 : lines.get(i).indexOf(wanted);
            if (at >= 0) {
                return new Position(i + 1, Math.max(1, at + column - indent));
            }
        }
        return start;
    }

    /** Where the key that a JSON pointer ends in stands; for a list item or the root, the value's place. */
    public Position keyAt(String pointer) {
        return places.key(pointer);
    }
}
