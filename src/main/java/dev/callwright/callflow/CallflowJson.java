package dev.callwright.callflow;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A callflow as the JSON that Kazoo reads: UTF-8, {@code module}, {@code data}, {@code children} in this order, each
 * map in its own order, so equal trees give equal bytes. {@code data} and {@code children} are always written.
 */
public final class CallflowJson {
    private static final JsonFactory JSON = new JsonFactory();

    private CallflowJson() {}

    /**
     * Writes a tree that {@link CallflowPreparer} has passed.
     *
     * @throws IllegalArgumentException if a text is not Unicode (a lone surrogate), which Kazoo crashes on
     */
    public static byte[] write(Callflow root) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            write(json, root);
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return out.toByteArray();
    }

    /**
     * Writes any JSON value: String, Boolean, Number, null, Map or List.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static byte[] writeJson(@Nullable Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            writeValue(json, value);
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return out.toByteArray();
    }

    /** The same as text. */
    public static String writeText(Callflow root) {
        return new String(write(root), StandardCharsets.UTF_8);
    }

    /**
     * Reads a JSON text strictly, for {@link CallflowPreparer#prepare(Object)}; {@link JsonText} also tells positions.
     *
     * @return String, Boolean, Number, null, Map or List; that it is a callflow is not checked here
     * @throws JsonTextException at the first thing that is wrong, with its line and column
     */
    public static @Nullable Object read(byte[] utf8) {
        return JsonText.parse(utf8).value();
    }

    /** The same from a text. */
    public static @Nullable Object read(String text) {
        return JsonText.parse(text).value();
    }

    /** A tree as raw value: Maps with {@code module}, {@code data} and {@code children}. */
    public static Map<String, @Nullable Object> toValue(Callflow node) {
        Map<String, @Nullable Object> children = new LinkedHashMap<>();
        node.children().forEach((key, child) -> children.put(key, toValue(child)));
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("module", node.module());
        value.put("data", node.data());
        value.put("children", children);
        return value;
    }

    private static void write(JsonGenerator json, Callflow node) throws IOException {
        json.writeStartObject();
        json.writeStringField("module", node.module());
        json.writeFieldName("data");
        writeValue(json, node.data());
        json.writeObjectFieldStart("children");
        for (Map.Entry<String, Callflow> child : node.children().entrySet()) {
            json.writeFieldName(child.getKey());
            write(json, child.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeValue(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                writeValue(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                writeValue(json, item);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Number number) {
            writeNumber(json, number);
        } else if (value == null) {
            json.writeNull();
        } else {
            throw new IllegalArgumentException(
                    "no JSON form: " + value.getClass().getName());
        }
    }

    private static void writeNumber(JsonGenerator json, Number number) throws IOException {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
            json.writeNumber(number.longValue());
        } else if (number instanceof BigInteger big) {
            json.writeNumber(big);
        } else if (number instanceof BigDecimal big) {
            json.writeNumber(big);
        } else {
            json.writeNumber(number.doubleValue());
        }
    }
}
