package dev.callwright.callflow;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text that was read strictly: its value, and where each part of it stands. What Kazoo's own reader would stumble
 * over is refused here: a byte order mark, invalid UTF-8, comments, text after the value, NaN, a name given twice.
 *
 * <pre>{@code
 * JsonText text = JsonText.parse("{\"module\": \"tts\",\n \"data\": {\"text\": \"\"}}");
 * text.position("/data/text")   // line 2, column 18
 * }</pre>
 *
 * <p>Immutable. At most {@value #MAX_BYTES} bytes and {@value #MAX_DEPTH} levels.
 */
public final class JsonText {
    /** The longest text, in bytes of UTF-8: 1 MiB. */
    public static final int MAX_BYTES = 1 << 20;

    /** The deepest nesting of objects and lists. A tree of 100 nodes needs 200, its data some more. */
    public static final int MAX_DEPTH = 400;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A place in the text; line and column count from 1, columns in UTF-16 units. */
    public record Position(int line, int column) {}

    private final @Nullable Object value;
    private final JsonPositions positions;

    JsonText(@Nullable Object value, JsonPositions positions) {
        this.value = value;
        this.positions = positions;
    }

    /**
     * Reads UTF-8.
     *
     * @throws JsonTextException at the first thing that is wrong
     */
    public static JsonText parse(byte[] utf8) {
        if (utf8.length > MAX_BYTES) {
            throw tooLong(utf8.length);
        }
        ByteBuffer in = ByteBuffer.wrap(utf8);
        CharBuffer out = CharBuffer.allocate(utf8.length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw new JsonTextException(
                    String.format(
                            Locale.ROOT,
                            "byte 0x%02X is not valid UTF-8 here: save the text as UTF-8",
                            in.get(in.position())),
                    endOf(text));
        }
        return parse(text);
    }

    /**
     * Reads a text.
     *
     * @throws JsonTextException at the first thing that is wrong
     */
    public static JsonText parse(String text) {
        if (text.length() > MAX_BYTES) {
            throw tooLong(text.length());
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            throw new JsonTextException("a byte order mark before the JSON: save the text without one", START);
        }
        return new JsonReader(text).read();
    }

    /** String, Boolean, Number, null, or an unmodifiable Map or List of such, in the text's order. */
    public @Nullable Object value() {
        return value;
    }

    /**
     * Where the value at a JSON pointer begins; for a member of an object, where its value does. Of a place that is not in
     * the text, the position of the nearest place around it.
     */
    public Position position(String pointer) {
        return positions.at(pointer);
    }

    private static final Position START = new Position(1, 1);

    private static JsonTextException tooLong(int length) {
        return new JsonTextException(
                String.format(Locale.ROOT, "%,d bytes of JSON (expected: at most %,d)", length, MAX_BYTES), START);
    }

    private static Position endOf(String text) {
        int lastBreak = text.lastIndexOf('\n');
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        return new Position(line, text.length() - lastBreak);
    }
}
