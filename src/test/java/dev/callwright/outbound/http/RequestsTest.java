package dev.callwright.outbound.http;

import static dev.callwright.outbound.http.Sender.call;
import static dev.callwright.outbound.http.Sender.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.flow.outside.HttpAuth;
import dev.callwright.flow.outside.HttpBody;
import dev.callwright.flow.outside.HttpCall;
import dev.callwright.flow.outside.HttpCall.Header;
import dev.callwright.flow.outside.OutsideFailure.Reason;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves, byte for byte, and what never does. */
class RequestsTest {
    private final Sender sender = Sender.toLoopback();
    private RawServer server;

    @BeforeEach
    void start() throws IOException {
        server = RawServer.start((asked, exchange) -> exchange.answer(200, "application/json", "{}"));
    }

    @AfterEach
    void close() throws IOException {
        sender.close();
        server.close();
    }

    @Test
    void aGetIsThis() throws Exception {
        sender.get(url("/path?key1=value%201&key2=%C3%A9"));

        assertThat(asked().head())
                .isEqualTo("GET /path?key1=value%201&key2=%C3%A9 HTTP/1.1\r\nhost: 127.0.0.1:" + server.port()
                        + "\r\nuser-agent: Callwright\r\naccept: */*\r\naccept-encoding: identity\r\n\r\n");
    }

    @Test
    void aUrlWithoutAPathAsksForTheRootAndOtherLettersAreEscaped() throws Exception {
        sender.get("http://127.0.0.1:" + server.port() + "?q=é");

        assertThat(asked().line()).isEqualTo("GET /?q=%C3%A9 HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void jsonIsSentAsItIs(String method) throws Exception {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("status", "completed");
        value.put("cause", "José \"quoted\"\r\n");
        value.put("seconds", 12);
        sender.send(with(call(method, url("/")), HttpBody.json(value)));

        assertThat(asked().line()).isEqualTo(method + " / HTTP/1.1");
        assertThat(asked().header("content-type")).isEqualTo("application/json");
        assertThat(asked().text())
                .isEqualTo("{\"status\":\"completed\",\"cause\":\"José \\\"quoted\\\"\\r\\n\",\"seconds\":12}");
    }

    @Test
    void formFieldsAreEscaped() throws Exception {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("To", "+353 86&x=1");
        fields.put("Name é", "");
        sender.send(with(call("POST", url("/")), HttpBody.urlEncoded(fields)));

        assertThat(asked().header("content-type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(asked().text()).isEqualTo("To=%2B353+86%26x%3D1&Name+%C3%A9=");
    }

    @Test
    void formDataIsInParts() throws Exception {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("a\"b\r\n", "one\r\ntwo");
        fields.put("é", "ü");
        sender.send(with(
                call("POST", url("/"), new Header("Content-Type", "text/plain")),
                HttpBody.formData(fields, "b0undary")));

        assertThat(asked().header("content-type")).isEqualTo("multipart/form-data; boundary=b0undary");
        assertThat(asked().text())
                .isEqualTo("--b0undary\r\nContent-Disposition: form-data; name=\"a%22b%0D%0A\"\r\n\r\none\r\ntwo\r\n"
                        + "--b0undary\r\nContent-Disposition: form-data; name=\"é\"\r\n\r\nü\r\n--b0undary--\r\n");
    }

    @Test
    void anyBytesAreSentAsTheyAre() throws Exception {
        byte[] bytes = new byte[HttpBody.MAX_BYTES];
        IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) (i * 31 + i / 256));
        sender.send(with(call("POST", url("/")), new HttpBody("application/octet-stream", bytes)));

        assertThat(asked().body()).isEqualTo(bytes);
    }

    @Test
    void aPostWithoutABodySaysSo() throws Exception {
        sender.send(call("POST", url("/")));

        assertThat(asked().header("content-length")).isEqualTo("0");
        assertThat(asked().header("content-type")).isEmpty();
    }

    @Test
    void headersAreSentInTheirOrderAndReplaceOurs() throws Exception {
        sender.send(with(
                call(
                        "POST",
                        url("/"),
                        new Header("X-One", "1"),
                        new Header("X-One", "2"),
                        new Header("user-agent", "Mine"),
                        new Header("Content-Type", "application/vnd.api+json")),
                HttpBody.json(Map.of())));

        assertThat(asked().head()).contains("X-One: 1\r\nX-One: 2\r\n").doesNotContain("Callwright");
        assertThat(asked().header("user-agent")).isEqualTo("Mine");
        assertThat(asked().header("content-type")).isEqualTo("application/vnd.api+json");
    }

    @Test
    void credentialsAreSentAsTheirSchemeSays() throws Exception {
        sender.send(with(call("GET", url("/")), new HttpAuth.Basic("Aladdin", "open sesame é")));
        sender.send(
                with(call("GET", url("/"), new Header("Authorization", "Other x")), new HttpAuth.Bearer("abc.def")));

        assertThat(server.asked().get(0).header("authorization")).isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZSDDqQ==");
        assertThat(server.asked().get(1).header("authorization")).isEqualTo("Bearer abc.def");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nX-Injected: 1",
                "a\nX-Injected: 1",
                "a\rX-Injected: 1",
                "a\r\n\r\nGET /admin HTTP/1.1",
                "a\0b",
                "a\u000bb",
                "a\u010d\u010ab",
                "a\u0085b",
                "a\u2028b",
                "a\u007fb"
            })
    void aHeaderNeverBecomesTwo(String value) throws Exception {
        var failure = sender.failure(call("GET", url("/"), new Header("X-Caller", value)));
        assertThat(failure.reason()).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(failure).hasMessageContaining("X-Caller").hasMessageNotContaining("Injected");
        assertThat(sender.failure(call("GET", url("/"), new Header(value, "x"))).reason())
                .isEqualTo(Reason.NOT_ALLOWED);
        assertThat(sender.failure(with(call("GET", url("/")), new HttpAuth.Bearer(value)))
                        .reason())
                .isEqualTo(Reason.NOT_ALLOWED);
        assertThat(sender.failure(with(call("POST", url("/")), new HttpBody(value, new byte[0])))
                        .reason())
                .isEqualTo(Reason.NOT_ALLOWED);
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "content-length",
                "Transfer-Encoding",
                "Connection",
                "Expect",
                "TE",
                "Accept-Encoding",
                ""
            })
    void headersThatFrameARequestAreOurs(String name) throws Exception {
        assertThat(sender.failure(call("GET", url("/"), new Header(name, "1"))).reason())
                .isEqualTo(Reason.NOT_ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ftp://127.0.0.1/",
        "GET, file:///etc/passwd",
        "GET, jar:file:/x.jar!/y",
        "GET, javascript:alert(1)",
        "GET, //127.0.0.1/",
        "GET, /path",
        "GET, http:/path",
        "GET, http:///path",
        "GET, http://user@127.0.0.1/",
        "GET, http://user:password@127.0.0.1/",
        "GET, http://@127.0.0.1/",
        "GET, http://127.0.0.1:0/",
        "GET, http://127.0.0.1:99999/",
        "HEAD, http://127.0.0.1/",
        "get, http://127.0.0.1/",
        "CONNECT, http://127.0.0.1/",
        "'GET / HTTP/1.1\r\nX: y', http://127.0.0.1/",
    })
    void whatIsNoWebAddressIsNotCalled(String method, String url) throws Exception {
        assertThat(sender.failure(call(method, url)).reason()).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(sender.lookUps).hasValue(0);
    }

    @Test
    void whatIsTooMuchIsNotSent() throws Exception {
        assertThat(sender.failure(with(
                                call("POST", url("/")), new HttpBody("text/plain", new byte[HttpBody.MAX_BYTES + 1])))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(sender.failure(call("GET", url("/" + "x".repeat(HttpCall.MAX_URL))))
                        .reason())
                .isEqualTo(Reason.NOT_ALLOWED);
        Header[] many = IntStream.rangeClosed(0, HttpCall.MAX_HEADERS)
                .mapToObj(i -> new Header("X-" + i, "x"))
                .toArray(Header[]::new);
        assertThat(sender.failure(call("GET", url("/"), many)).reason()).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(sender.failure(call("GET", url("/"), new Header("X", "x".repeat(HttpCall.MAX_HEADER))))
                        .reason())
                .isEqualTo(Reason.NOT_ALLOWED);
        assertThat(sender.failure(with(call("GET", url("/")), HttpBody.json(1))).reason())
                .isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void nothingThatIsWrittenToLogsShowsASecretOrANumber() {
        HttpCall call = with(
                with(
                        call(
                                "POST",
                                "https://crm.example.com/calls/+353861234567?key=s3cret",
                                new Header("X-Key", "s3cret")),
                        HttpBody.json("s3cret")),
                new HttpAuth.Basic("s3cret", "s3cret"));

        assertThat(call.toString())
                .isEqualTo(
                        "POST https://crm.example.com/calls/…67 [Header[X-Key]] Basic[hidden] 8 bytes of application/json");
        assertThat(List.of(
                                new HttpAuth.Bearer("s3cret"),
                                new HttpAuth.OAuth2(call.url(), "s3cret", "s3cret", java.util.Optional.of("s3cret")),
                                new OAuth2Tokens.Token("s3cret", java.time.Instant.MAX))
                        .toString())
                .doesNotContain("s3cret");
    }

    private String url(String rest) {
        return "http://127.0.0.1:" + server.port() + rest;
    }

    private RawServer.Asked asked() {
        assertThat(server.asked()).hasSize(1);
        return server.asked().get(0);
    }
}
