package dev.callwright.flow.outside;

import dev.callwright.callflow.Masked;
import dev.callwright.flow.outside.OutsideFailure.Reason;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An HTTP request that a flow makes ({@code contracts/phlo.md}, "HTTP Request"). What it is made of may come from a caller,
 * so it may be wrong in any way: {@link #refusal()} says what no sender will send.
 *
 * @param method {@code GET}, {@code POST}, {@code PUT} or {@code DELETE}
 * @param url absolute, {@code http} or {@code https}, its query included
 * @param headers in their order; {@code Host}, {@code Content-Length} and the like are the sender's own
 * @param body of any method but {@code GET}
 * @param timeout for all of it, from looking up the name to the last byte of the answer; more than zero
 */
public record HttpCall(
        String method, URI url, List<Header> headers, HttpAuth auth, Optional<HttpBody> body, Duration timeout) {

    /** The longest URL, in characters. */
    public static final int MAX_URL = 8192;

    /** The most headers. */
    public static final int MAX_HEADERS = 64;

    /** The longest header, name and value together, in characters. */
    public static final int MAX_HEADER = 8192;

    /** The methods that PHLO has. */
    public static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern FIELD_VALUE = Pattern.compile("[\\t\\x20-\\x7e]*");

    /** Those that say where a request ends or whom it is for, and those of the connection, which is not the flow's. */
    private static final Set<String> RESERVED = Set.of(
            "accept-encoding",
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** A header as it is sent. */
    public record Header(String name, String value) {
        /** Without the value, which may be a secret. */
        @Override
        public String toString() {
            return "Header[" + name + "]";
        }
    }

    /**
     * A request.
     *
     * @throws IllegalArgumentException for a timeout that is not more than zero
     */
    public HttpCall {
        headers = List.copyOf(headers);
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("timeout: " + timeout + " (expected: more than zero)");
        }
    }

    /**
     * Why this can't be sent, whatever stands at the other end: an unknown method, an address that is no web address, a
     * header that would become two. Empty if it can.
     */
    public Optional<OutsideFailure> refusal() {
        return wrongMethod()
                .or(this::wrongUrl)
                .or(this::wrongHeader)
                .or(this::wrongContentType)
                .map(message -> new OutsideFailure(Reason.NOT_ALLOWED, message))
                .or(this::tooLarge);
    }

    private Optional<String> wrongMethod() {
        if (!METHODS.contains(method)) {
            return Optional.of("method " + printable(method) + " (expected: GET, POST, PUT or DELETE)");
        }
        return method.equals("GET") && body.isPresent()
                ? Optional.of("a GET request with a body (expected: POST, PUT or DELETE, or params instead)")
                : Optional.empty();
    }

    private Optional<String> wrongUrl() {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.of("a URL that begins with " + (scheme.isEmpty() ? "no scheme" : printable(scheme) + ":")
                    + " (expected: http:// or https://)");
        }
        if (url.getRawUserInfo() != null) {
            return Optional.of("a URL with a user or password in it (expected: auth instead)");
        }
        if (url.getHost() == null || url.getHost().isEmpty() || url.getPort() == 0 || url.getPort() > 65_535) {
            return Optional.of("a URL without a usable host and port (expected: for example https://crm.example.com/)");
        }
        return url.toString().length() > MAX_URL
                ? Optional.of("a URL of " + url.toString().length() + " characters (expected: at most " + MAX_URL + ")")
                : Optional.empty();
    }

    private Optional<String> wrongHeader() {
        if (headers.size() > MAX_HEADERS) {
            return Optional.of(headers.size() + " headers (expected: at most " + MAX_HEADERS + ")");
        }
        for (Header header : headers) {
            String name = header.name();
            if (!TOKEN.matcher(name).matches()) {
                return Optional.of("the header name '" + printable(name) + "' (expected: letters, digits and hyphens)");
            }
            if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
                return Optional.of("the header " + name + ", which the server sets itself (leave it out)");
            }
            if (!FIELD_VALUE.matcher(header.value()).matches()) {
                return Optional.of("the header " + name
                        + " with a line break, a control character or a letter beyond ASCII in its value");
            }
            if (name.length() + header.value().length() > MAX_HEADER) {
                return Optional.of("the header " + name + " of "
                        + (name.length() + header.value().length()) + " characters (expected: at most " + MAX_HEADER
                        + ")");
            }
        }
        return Optional.empty();
    }

    private Optional<String> wrongContentType() {
        return body.map(HttpBody::contentType)
                .filter(type ->
                        type.length() > MAX_HEADER || !FIELD_VALUE.matcher(type).matches())
                .map(type -> "a content type with a line break, a control character or a letter beyond ASCII");
    }

    private Optional<OutsideFailure> tooLarge() {
        return body.filter(it -> it.length() > HttpBody.MAX_BYTES)
                .map(it -> new OutsideFailure(
                        Reason.TOO_LARGE,
                        "a body of " + it.length() + " bytes (expected: at most " + HttpBody.MAX_BYTES + ")"));
    }

    private static String printable(String text) {
        String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
        return Masked.text(shown.replaceAll("[^\\x20-\\x7e…]", "?"));
    }

    /** Fit for logs: no query, no values of headers, no secrets, no body. */
    @Override
    public String toString() {
        return printable(method) + " " + url.getScheme() + "://" + url.getHost()
                + (url.getPort() < 0 ? "" : ":" + url.getPort())
                + (url.getRawPath() == null ? "" : Masked.text(url.getRawPath())) + " " + headers + " " + auth
                + body.map(it -> " " + it).orElse("");
    }
}
