package dev.callwright.pivot.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.callwright.pivot.request.UnreadableRequest.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON body, types kept: {@code "n": 5} stays a number. Of a name that comes twice the last wins; a top-level
 * {@code null} counts as absent. A number beyond 64 bits is kept as its text, so that no later sum can blow it up.
 */
final class JsonReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEEPEST + 1)
                    .maxStringLength(Limits.LONGEST_VALUE)
                    .maxNameLength(Limits.LONGEST_NAME)
                    .maxNumberLength(1_000)
                    .build())
            .build();

    private final JsonParser json;
    private final Limits limits;

    private JsonReader(JsonParser json, Limits limits) {
        this.json = json;
        this.limits = limits;
    }

    /**
     * What could be read: of a body that breaks off, the parameters before that.
     *
     * @param problem where and how it broke off; empty when it was whole
     */
    record Body(Map<String, @Nullable Object> parameters, String problem) {}

    static Body read(String text, Limits limits) throws UnreadableRequest {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return new Body(parameters, "it is not an object");
            }
            new JsonReader(json, limits).fields(parameters, 1);
            parameters.values().removeIf(value -> value == null);
            return json.nextToken() == null
                    ? new Body(parameters, "")
                    : new Body(parameters, "something follows the object");
        } catch (StreamConstraintsException e) {
            throw new UnreadableRequest(
                    Kind.TOO_LARGE, "a JSON body beyond the limits (" + e.getOriginalMessage() + ")");
        } catch (IOException e) {
            return new Body(parameters, "it is no JSON");
        }
    }

    private void fields(Map<String, @Nullable Object> into, int depth) throws IOException, UnreadableRequest {
        limits.depth(depth);
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken token = json.nextToken();
            into.put(limits.name(name), value(token, depth));
        }
    }

    private List<@Nullable Object> items(int depth) throws IOException, UnreadableRequest {
        limits.depth(depth);
        List<@Nullable Object> items = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            items.add(value(token, depth));
        }
        return items;
    }

    private @Nullable Object value(@Nullable JsonToken token, int depth) throws IOException, UnreadableRequest {
        limits.countValue();
        if (token == null) {
            throw new IOException("the body ends inside a value");
        }
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            fields(object, depth + 1);
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            return items(depth + 1);
        }
        return token == JsonToken.VALUE_STRING ? limits.value(json.getText()) : scalar(token);
    }

    private @Nullable Object scalar(JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token.isBoolean()) {
            return json.getBooleanValue();
        }
        return switch (json.getNumberType()) {
            case INT, LONG -> json.getNumberValue();
            case FLOAT, DOUBLE ->
                Double.isFinite(json.getDoubleValue()) ? (Object) json.getDoubleValue() : json.getText();
            case BIG_INTEGER, BIG_DECIMAL -> json.getText();
        };
    }
}
