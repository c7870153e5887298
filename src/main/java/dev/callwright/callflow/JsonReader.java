package dev.callwright.callflow;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one JSON text. Iterative, so that no nesting can exhaust the stack. */
final class JsonReader {
    private static final JsonFactory STRICT = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonText.MAX_DEPTH + 1)
                    .maxNumberLength(100)
                    .maxStringLength(JsonText.MAX_BYTES)
                    .build())
            .build();

    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();

    JsonReader(String text) {
        this.text = text;
    }

    JsonText read() {
        try (JsonParser parser = STRICT.createParser(text)) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new JsonTextException("no JSON at all: the text is empty", new JsonText.Position(1, 1));
            }
            Open root = new Open(null, new JsonPositions(position(parser)), new ArrayList<>());
            open.push(root);
            do {
                take(parser, token);
                token = parser.nextToken();
                if (open.size() == 1 && token != null) {
                    throw new JsonTextException("text after the end of the JSON value", position(parser));
                }
            } while (token != null);
            return new JsonText(root.first(), root.positions().child("0"));
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new JsonTextException(
                    e.getOriginalMessage(),
                    at == null ? new JsonText.Position(1, 1) : new JsonText.Position(at.getLineNr(), at.getColumnNr()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory gives none
        }
    }

    private void take(JsonParser parser, JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT ->
                begin(parser, new Open(new LinkedHashMap<>(), new JsonPositions(position(parser)), null));
            case START_ARRAY -> begin(parser, new Open(null, new JsonPositions(position(parser)), new ArrayList<>()));
            case END_OBJECT, END_ARRAY -> {
                Open done = open.pop();
                open.element().add(done.value(), done.positions());
            }
            case FIELD_NAME -> open.element().name = parser.currentName();
            case VALUE_STRING -> leaf(parser, parser.getText());
            case VALUE_TRUE -> leaf(parser, true);
            case VALUE_FALSE -> leaf(parser, false);
            case VALUE_NULL -> leaf(parser, null);
            case VALUE_NUMBER_INT -> leaf(parser, parser.getNumberValue());
            case VALUE_NUMBER_FLOAT -> leaf(parser, parser.getDecimalValue());
            case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new JsonTextException("no JSON value: " + token, position(parser));
        }
    }

    private void begin(JsonParser parser, Open container) {
        if (open.size() > JsonText.MAX_DEPTH) {
            throw new JsonTextException("more than " + JsonText.MAX_DEPTH + " levels of nesting", position(parser));
        }
        open.push(container);
    }

    private void leaf(JsonParser parser, @Nullable Object value) {
        open.element().add(value, new JsonPositions(position(parser)));
    }

    private static JsonText.Position position(JsonParser parser) {
        JsonLocation at = parser.currentTokenLocation();
        return new JsonText.Position(at.getLineNr(), at.getColumnNr());
    }

    /** A container that is being read: an object with the name its next value gets, or a list. */
    private static final class Open {
        private final @Nullable Map<String, @Nullable Object> members;
        private final JsonPositions positions;
        private final @Nullable List<@Nullable Object> items;
        private String name = "";

        Open(
                @Nullable Map<String, @Nullable Object> members,
                JsonPositions positions,
                @Nullable List<@Nullable Object> items) {
            this.members = members;
            this.positions = positions;
            this.items = items;
        }

        void add(@Nullable Object value, JsonPositions where) {
            if (members != null) {
                members.put(name, value);
                positions.add(name, where);
            } else if (items != null) {
                positions.add(Integer.toString(items.size()), where);
                items.add(value);
            }
        }

        @Nullable
        Object value() {
            if (members != null) {
                return Collections.unmodifiableMap(members);
            }
            return items == null ? null : Collections.unmodifiableList(items);
        }

        @Nullable
        Object first() {
            return items == null ? null : items.get(0);
        }

        JsonPositions positions() {
            return positions;
        }
    }
}
