package dev.callwright.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callwright.testing.KazooRequests;
import dev.callwright.testing.RawHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is not the PBX's gets the documented status and a sentence, as JSON, never HTML or a stack trace. */
class NotACallTest {
    private static final EdgeServer SERVER = EdgeServer.start(Map.of());

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @AfterEach
    void theServerStillAnswers() throws IOException {
        assertThat(SERVER.ask(KazooRequests.GET_FIRST.to("/pivot")).status()).isEqualTo(200);
    }

    @Test
    void aRequestWithoutACallIdIsTaughtWhatIsMissing() throws IOException {
        assertThat(error(400, SERVER.get("/pivot"))).contains("Call-ID", "curl");
        assertThat(error(400, SERVER.get("/pivot?Call-ID="))).contains("Call-ID");
        assertThat(error(400, post("/pivot", "application/x-www-form-urlencoded", "From=1")))
                .contains("Call-ID");
        assertThat(error(400, post("/pivot", "application/json", "{\"Call-ID\":null}")))
                .contains("Call-ID");
    }

    @Test
    void aBodyThatIsNoJsonSaysSo() throws IOException {
        assertThat(error(400, post("/pivot", "application/json", "{nope"))).contains("JSON", "Call-ID");
        assertThat(error(400, post("/pivot", "application/json", "[1]"))).contains("not an object");
        assertThat(error(400, post("/pivot", "application/json", "null"))).contains("not an object");
        assertThat(error(400, post("/pivot", "application/json", "[".repeat(500))))
                .contains("not an object");
    }

    @Test
    void whatNamesACallIsACallHoweverBrokenItsBody() throws IOException {
        assertThat(post("/pivot?Call-ID=1", "application/json", "{nope").status())
                .isEqualTo(200);
        assertThat(post("/pivot", "application/json", "{\"Call-ID\":\"1\",\"To\":")
                        .status())
                .isEqualTo(200);
        assertThat(post("/pivot?CallSid=1", "multipart/form-data; boundary=x", "--x\r\n\r\n--x--")
                        .status())
                .isEqualTo(200);
        byte[] latin1 = "{\"Call-ID\":\"1\",\"Caller-ID-Name\":\"Br\u00edd\"}".getBytes(StandardCharsets.ISO_8859_1);
        RawHttp.Answer answer = post("/pivot", "application/json", latin1);
        assertThat(EdgeServer.echoed(answer).path("Caller-ID-Name").asText()).isEqualTo("Br\uFFFDd");
    }

    @Test
    void anUnknownAddressIsNotFound() throws IOException {
        for (String path :
                List.of("/", "/nope", "/pivots", "/s/abc", "/s/abc/nope", "/pivot/../x", "/..", "/%2e%2e/x")) {
            RawHttp.Answer answer = SERVER.get(path + "?Call-ID=1", "Accept: text/html");
            assertThat(error(404, answer)).as(path).doesNotContain("<", "abc", "Call-ID=1");
        }
    }

    @Test
    void aNameThatCannotBeOneIsNotFound() throws IOException {
        for (String name :
                List.of("..", "a/../b", "a//b", "%2e%2e/x", "a%00b", "a%0ab", "a\\b", "a/./b", "x".repeat(600))) {
            assertThat(SERVER.get("/pivot/" + name + "?Call-ID=1").status())
                    .as(name)
                    .isEqualTo(404);
        }
    }

    @Test
    void otherMethodsAreNotAllowed() throws IOException {
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO")) {
            RawHttp.Answer answer = SERVER.ask(method + " /pivot?Call-ID=1 HTTP/1.1\r\ncontent-length: 0\r\n\r\n");
            error(405, answer);
            assertThat(answer.header("allow")).as(method).contains("GET", "POST");
        }
        try (RawHttp client = RawHttp.connect(SERVER.port())) {
            assertThat(client.send("HEAD /pivot?Call-ID=1 HTTP/1.1\r\n\r\n")
                            .answerWithoutBody()
                            .status())
                    .isEqualTo(405);
        }
    }

    @Test
    void aRequestLineOverSixteenKibibytesIsTooLong() throws IOException {
        String start = "GET /pivot?Call-ID=1&x=";
        String fits = "a".repeat(16_384 - start.length() - " HTTP/1.1".length());
        assertThat(SERVER.ask(start + fits + " HTTP/1.1\r\n\r\n").status()).isEqualTo(200);
        assertThat(error(414, SERVER.ask(start + fits + "aa HTTP/1.1\r\n\r\n"))).contains("16 KiB");
    }

    @Test
    void headersOverSixteenKibibytesAreTooLarge() throws IOException {
        String request = "GET /pivot?Call-ID=1 HTTP/1.1\r\nX-Big: ";
        assertThat(SERVER.ask(request + "a".repeat(15_000) + "\r\n\r\n").status())
                .isEqualTo(200);
        assertThat(error(431, SERVER.ask(request + "a".repeat(17_000) + "\r\n\r\n")))
                .contains("16 KiB");
        String many = "GET /pivot?Call-ID=1 HTTP/1.1\r\n" + "a: b\r\n".repeat(5_000) + "\r\n";
        error(431, SERVER.ask(many));
    }

    @Test
    void aBodyOverOneMebibyteIsTooLarge() throws IOException {
        error(413, SERVER.ask("POST /pivot HTTP/1.1\r\ncontent-length: 1048577\r\n\r\n"));
        String chunked = "POST /pivot HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n";
        String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
        try (RawHttp client = RawHttp.connect(SERVER.port())) {
            client.send(chunked + chunk.repeat(33));
            error(413, client.answer());
        }
    }

    @Test
    void aBodyOfAlmostOneMebibyteIsRead() throws IOException {
        StringBuilder body = new StringBuilder("Call-ID=1");
        for (int i = 0; i < 15; i++) {
            body.append("&x").append(i).append('=').append("y".repeat(65_000));
        }
        assertThat(post("/pivot", "application/x-www-form-urlencoded", body.toString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void moreParametersThanAnyCallHasAreTooMany() throws IOException {
        assertThat(post("/pivot", "", "Call-ID=1" + "&a[]=b".repeat(999)).status())
                .isEqualTo(200);
        assertThat(error(413, post("/pivot", "", "Call-ID=1" + "&a[]=b".repeat(1_000))))
                .contains("1,000");
        assertThat(error(413, post("/pivot", "", "Call-ID=1&x=" + "y".repeat(65_537))))
                .contains("65536");
        assertThat(error(413, post("/pivot", "", "Call-ID=1&" + "y".repeat(1_025))))
                .contains("1024");
        assertThat(error(413, post("/pivot", "", "Call-ID=1&a" + "[b]".repeat(10))))
                .contains("nested");
        String deep = "{\"Call-ID\":\"1\",\"a\":" + "[".repeat(50) + "]".repeat(50) + "}";
        error(413, post("/pivot", "application/json", deep));
        String many = "{\"Call-ID\":\"1\",\"a\":[" + "1,".repeat(1_000) + "1]}";
        assertThat(error(413, post("/pivot", "application/json", many))).contains("1,000");
    }

    @Test
    void whatIsNotHttpIsRefusedAndCutOff() throws IOException {
        for (String garbage : List.of(
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003random\r\n\r\n",
                "hello\r\n\r\n",
                "GET /pivot?Call-ID=1\r\n\r\n",
                "GET /pivot?Call-ID=1 HTTP/9.9\r\n\r\n",
                "GET pivot?Call-ID=1 HTTP/1.1\r\n\r\n",
                "CONNECT example.net:443 HTTP/1.1\r\n\r\n",
                "GET /pivot?Call-ID=1 HTTP/1.1\r\nbad header\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")) {
            try (RawHttp client = RawHttp.connect(SERVER.port())) {
                client.send(garbage.getBytes(StandardCharsets.ISO_8859_1));
                error(400, client.answer());
                assertThat(client.isClosedByServer()).as(garbage).isTrue();
            }
        }
    }

    @Test
    void aBodyWithMalformedChunksIsRefusedAndCutOff() throws IOException {
        for (String chunks : List.of("zz\r\nCall-ID=1\r\n0\r\n\r\n", "9\r\nCall-ID=1XX\r\n0\r\n\r\n", "-1\r\n\r\n")) {
            try (RawHttp client = RawHttp.connect(SERVER.port())) {
                client.send("POST /pivot HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n" + chunks);
                error(400, client.answer());
                assertThat(client.isClosedByServer()).as(chunks).isTrue();
            }
        }
    }

    @Test
    void healthAnswersHeadWithoutABody() throws IOException {
        try (RawHttp client = RawHttp.connect(SERVER.port())) {
            client.send("HEAD /health HTTP/1.1\r\nhost: x\r\n\r\n");
            assertThat(client.answerWithoutBody().status()).isEqualTo(200);
            assertThat(client.isClosedByServer()).isTrue(); // Micronaut closes after HEAD: no byte of a body came
        }
    }

    private static RawHttp.Answer post(String target, String contentType, String body) throws IOException {
        return post(target, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    private static RawHttp.Answer post(String target, String contentType, byte[] body) throws IOException {
        try (RawHttp client = RawHttp.connect(SERVER.port())) {
            String type = contentType.isEmpty() ? "" : "content-type: " + contentType + "\r\n";
            client.send("POST " + target + " HTTP/1.1\r\n" + type + "content-length: " + body.length + "\r\n\r\n");
            return client.send(body).answer();
        }
    }

    /** The sentence of an error with that status. */
    private static String error(int status, RawHttp.Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("content-type")).as(answer.toString()).isEqualTo("application/json");
        JsonNode json = EdgeServer.json(answer);
        assertThat(json.size()).as(answer.toString()).isEqualTo(1);
        String error = json.path("error").asText();
        assertThat(error).as(answer.toString()).isNotEmpty().doesNotContain("Exception", "io.netty", "\tat ");
        return error;
    }
}
