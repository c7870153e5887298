package dev.callwright.flow.outside;

import dev.callwright.callflow.CallflowJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a request carries. Immutable.
 *
 * @param contentType as the header says it
 * @param bytes sent as they are
 */
public record HttpBody(String contentType, byte[] bytes) {
    /** The largest that is sent: 1 MiB. */
    public static final int MAX_BYTES = 1 << 20;

    /** RFC 2046, 5.1.1, without those that would need quotes in the header. */
    private static final Pattern BOUNDARY = Pattern.compile("[0-9A-Za-z'+_.-]{1,70}");

    public HttpBody {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes there are. */
    public int length() {
        return bytes.length;
    }

    /**
     * {@code application/json}.
     *
     * @param value String, Boolean, Number, null, Map or List
     * @throws IllegalArgumentException for anything else
     */
    public static HttpBody json(@Nullable Object value) {
        return new HttpBody("application/json", CallflowJson.writeJson(value));
    }

    /** {@code application/x-www-form-urlencoded}, in the map's order. */
    public static HttpBody urlEncoded(Map<String, String> fields) {
        String text = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return new HttpBody("application/x-www-form-urlencoded", text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@code multipart/form-data}, RFC 7578, in the map's order, names and values in UTF-8.
     *
     * @param boundary 1 to 70 letters, digits and {@code ' + _ . -}; random, so that no value can hold it
     * @throws IllegalArgumentException for another boundary, or one that stands in a value
     */
    public static HttpBody formData(Map<String, String> fields, String boundary) {
        if (!BOUNDARY.matcher(boundary).matches()) {
            throw new IllegalArgumentException("boundary: " + boundary.length()
                    + " characters (expected: 1 to 70 letters, digits, ', +, _, . or -)");
        }
        StringBuilder text = new StringBuilder();
        fields.forEach((name, value) -> {
            if (value.contains(boundary)) {
                throw new IllegalArgumentException("boundary: it stands in a value (expected: a random one)");
            }
            text.append("--").append(boundary).append("\r\n");
            text.append("Content-Disposition: form-data; name=\"")
                    .append(quoted(name))
                    .append("\"\r\n\r\n");
            text.append(value).append("\r\n");
        });
        text.append("--").append(boundary).append("--\r\n");
        return new HttpBody(
                "multipart/form-data; boundary=" + boundary, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As browsers do it: WHATWG HTML, "multipart form data". */
    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HttpBody body
                && contentType.equals(body.contentType)
                && Arrays.equals(bytes, body.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * contentType.hashCode() + Arrays.hashCode(bytes);
    }

    /** Without the content, which is personal data. */
    @Override
    public String toString() {
        return bytes.length + " bytes of " + contentType.replaceFirst(";.*", "");
    }
}
