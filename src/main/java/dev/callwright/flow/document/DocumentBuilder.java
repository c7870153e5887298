package dev.callwright.flow.document;

import java.util.HashMap;
import java.util.Map;

/** What the YAML reader notes on its way: the places of values and keys, within limits on depth and number. */
final class DocumentBuilder implements Places {
    private final Map<String, Position> values = new HashMap<>();
    private final Map<String, Position> keys = new HashMap<>();
    private int count;

    /** Notes where a value begins. */
    void value(String pointer, Position position, int depth) throws DocumentException {
        if (depth > SourceDocument.MAX_DEPTH) {
            throw DocumentException.at(
                    position,
                    "",
                    "lists and objects nested " + depth + " deep",
                    "at most " + SourceDocument.MAX_DEPTH + " levels");
        }
        count(1, position);
        values.put(pointer, position);
    }

    /** Counts values that stand in the text elsewhere: those behind an alias. */
    void count(int more, Position position) throws DocumentException {
        count += more;
        if (count > SourceDocument.MAX_VALUES) {
            throw DocumentException.at(
                    position, "", "more than " + limit() + " values", "at most " + limit() + " values in one file");
        }
    }

    int count() {
        return count;
    }

    /** Notes where a key stands, and refuses it the second time. */
    void key(String pointer, String key, Position position, Map<String, ?> object) throws DocumentException {
        if (object.containsKey(key)) {
            Position first = keys.getOrDefault(pointer, Position.WHOLE);
            throw DocumentException.at(
                    position,
                    pointer,
                    "the key \"" + shortened(key) + "\" a second time",
                    "each key once (the first is on line " + first.line() + ")");
        }
        keys.put(pointer, position);
    }

    @Override
    public Position value(String pointer) {
        for (String place = pointer; ; place = Pointers.parent(place)) {
            Position position = values.get(place);
            if (position != null) {
                return position;
            }
            if (place.isEmpty()) {
                return Position.WHOLE;
            }
        }
    }

    @Override
    public Position key(String pointer) {
        Position position = keys.get(pointer);
        return position == null ? value(pointer) : position;
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static String limit() {
        return String.format("%,d", SourceDocument.MAX_VALUES);
    }
}
