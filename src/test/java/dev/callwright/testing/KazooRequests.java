package dev.callwright.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Requests as Kazoo's HTTP client puts them on the wire, every quirk included: raw brackets and a raw space in keys,
 * empty segments for empty objects, an empty {@code te} header, {@code content-length: 0} on GET, no {@code Accept}, no
 * {@code User-Agent}. The numbers and names are made up. In a fixture {@code {target}} is where the path goes, and
 * {@code {length}} the body's length.
 */
public enum KazooRequests {
    /** The first request of a call: GET, nothing pressed, no variables. */
    GET_FIRST("get-first"),
    /** A later one: GET with {@code Digits[pin]}, SIP headers, and a variable whose key has a space. */
    GET_WITH_DIGITS("get-with-digits"),
    /** POST, form, the caller's device has two owners. */
    POST_FORM("post-form"),
    /** POST, form, with the empty segment of an empty object in the midst. */
    POST_FORM_EMPTY_SEGMENT("post-form-empty-segment"),
    /** POST, JSON, with variables of several types. */
    POST_JSON("post-json"),
    /** POST, JSON, after a collection in which nothing was pressed. */
    POST_JSON_EMPTY("post-json-empty"),
    /** GET under TwiML's names. */
    GET_TWIML("get-twiml");

    /** The {@code Call-ID} of all of them. */
    public static final String CALL_ID = "417263980@192.0.2.44";

    private final String file;

    KazooRequests(String file) {
        this.file = file;
    }

    /**
     * The bytes of the request.
     *
     * @param target the path that the {@code voice_url} has, with its query if it has one: {@code /pivot/ivr?app=7}
     */
    public byte[] to(String target) {
        String fixture = read("/kazoo-requests/" + file + ".http");
        int blank = fixture.indexOf("\n\n");
        String body = fixture.substring(blank + 2).stripTrailing();
        String separator = target.contains("?") ? "&" : "?";
        String head = fixture.substring(0, blank)
                .replace("{target}?", target + separator)
                .replace("{target}", target)
                .replace("{length}", String.valueOf(body.getBytes(StandardCharsets.UTF_8).length));
        return (head.replace("\n", "\r\n") + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    private static String read(String resource) {
        try (InputStream in = KazooRequests.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing test resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
