package dev.callwright.outbound.http;

import static dev.callwright.outbound.http.Sender.call;
import static dev.callwright.outbound.http.Sender.with;
import static dev.callwright.outbound.http.Sender.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.flow.outside.HttpBody;
import dev.callwright.flow.outside.HttpReply;
import dev.callwright.flow.outside.OutsideFailure;
import dev.callwright.flow.outside.OutsideFailure.Reason;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the other end does, there is one answer or one failure that says what happened. */
class AnswersTest {
    private final Sender sender = Sender.toLoopback();

    @AfterEach
    void close() {
        sender.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 299, 301, 302, 307, 400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 599})
    void everyStatusIsAnAnswerAndNoRedirectIsFollowed(int status) throws Exception {
        try (RawServer elsewhere = RawServer.start((asked, exchange) -> exchange.answer(200, "text/plain", "stolen"));
                RawServer server = RawServer.start((asked, exchange) -> exchange.send("HTTP/1.1 " + status
                        + " Any\r\nLocation: http://127.0.0.1:" + elsewhere.port()
                        + "/\r\nContent-Type: Application/JSON; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}"))) {
            assertThat(sender.get(url(server))).isEqualTo(new HttpReply(status, "application/json", "{}"));
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void anAnswerWithoutTypeOrBodyIsOneToo() throws Exception {
        try (RawServer server =
                RawServer.start((asked, exchange) -> exchange.send("HTTP/1.1 204 No Content\r\n\r\n"))) {
            assertThat(sender.get(url(server))).isEqualTo(new HttpReply(204, "", ""));
        }
    }

    @Test
    void anAnswerMayBeChunkedOrEndWithTheConnectionOrFollowAnInterimOne() throws Exception {
        try (RawServer server = RawServer.start((asked, exchange) -> {
            switch (asked.line().split(" ")[1]) {
                case "/chunked" ->
                    exchange.send(
                            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
                case "/hints" ->
                    exchange.send("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
                            + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                default -> {
                    exchange.send("HTTP/1.0 200 OK\r\n\r\nuntil the end");
                    exchange.socket().close();
                }
            }
        })) {
            assertThat(sender.get(url(server) + "/chunked").body()).isEqualTo("abcde");
            assertThat(sender.get(url(server) + "/hints")).isEqualTo(new HttpReply(200, "", "ok"));
            assertThat(sender.get(url(server) + "/old").body()).isEqualTo("until the end");
        }
    }

    @Test
    void theBodyIsReadInTheCharsetThatItNames() throws Exception {
        try (RawServer server = RawServer.start((asked, exchange) -> {
            String charset = asked.line().split(" ")[1].substring(1);
            byte[] body = charset.equals("latin1")
                    ? "José".getBytes(StandardCharsets.ISO_8859_1)
                    : "José".getBytes(StandardCharsets.UTF_8);
            String type =
                    charset.equals("latin1") ? "; charset=\"ISO-8859-1\"" : charset.equals("odd") ? "; charset=?" : "";
            exchange.send("HTTP/1.1 200 OK\r\nContent-Type: text/plain" + type + "\r\nContent-Length: " + body.length
                    + "\r\n\r\n");
            exchange.send(body);
        })) {
            assertThat(sender.get(url(server) + "/latin1").body()).isEqualTo("José");
            assertThat(sender.get(url(server) + "/utf8").body()).isEqualTo("José");
            assertThat(sender.get(url(server) + "/odd").body()).isEqualTo("José");
        }
    }

    @Test
    void aSlowAnswerEndsWhenItsTimeIsUp() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        try (RawServer server = RawServer.start((asked, exchange) -> {
            exchange.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhal");
            over.await();
            if (exchange.socket().getInputStream().read() < 0) {
                gone.countDown();
            }
        })) {
            OutsideFailure failure = sender.failure(within(call("GET", url(server)), Duration.ofMillis(200)));
            over.countDown();

            assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
            assertThat(failure).hasMessage(url(server) + " did not answer within 200 ms");
            gone.await();
        }
    }

    @Test
    void aServerThatNeverStopsSayingThatItWillAnswerEndsWhenItsTimeIsUp() throws Exception {
        try (RawServer server = RawServer.start((asked, exchange) -> {
            for (; ; ) {
                exchange.send("HTTP/1.1 102 Processing\r\n\r\n");
            }
        })) {
            assertThat(sender.failure(within(call("GET", url(server)), Duration.ofMillis(300)))
                            .reason())
                    .isEqualTo(Reason.TIMEOUT);
        }
    }

    @Test
    void afterTheServerHasStoppedNothingIsSent() throws Exception {
        try (RawServer server = RawServer.start((asked, exchange) -> exchange.answer(200, "", ""))) {
            sender.get(url(server));
            sender.close();
            assertThat(sender.failure(call("GET", url(server)))).hasMessage("the server is shutting down");
        }
    }

    @Test
    void aConnectionThatIsResetIsSaidToBe() throws Exception {
        try (RawServer server = RawServer.start((asked, exchange) -> exchange.reset())) {
            assertThat(sender.failure(call("GET", url(server))).reason()).isEqualTo(Reason.REFUSED);
        }
        try (RawServer server =
                RawServer.start((asked, exchange) -> exchange.socket().close())) {
            assertThat(sender.failure(call("POST", url(server))))
                    .hasMessage(url(server) + " closed the connection without an answer");
        }
        try (RawServer server = RawServer.start((asked, exchange) -> {
            exchange.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
            exchange.socket().close();
        })) {
            OutsideFailure failure = sender.failure(call("GET", url(server)));
            assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
            assertThat(failure).hasMessage(url(server) + " broke its answer off");
        }
    }

    @Test
    void aPortWhereNobodyListensRefuses() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = closed.getLocalPort();
        }
        OutsideFailure failure = sender.failure(call("GET", "http://127.0.0.1:" + port));
        assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
        assertThat(failure).hasMessage("http://127.0.0.1:" + port + " refuses the connection");
    }

    @Test
    void aNameWithoutAnAddressIsUnknown() throws Exception {
        OutsideFailure failure = sender.failure(call("GET", "http://nowhere.example.com/"));
        assertThat(failure.reason()).isEqualTo(Reason.UNKNOWN_HOST);
        assertThat(failure).hasMessage("nowhere.example.com has no address");
    }

    @Test
    void aServerMayHaveAnAddressThatDoesNotAnswer() throws Exception {
        sender.names.put("crm.lan", java.util.List.of("127.0.0.3", "127.0.0.1"));
        try (RawServer server = RawServer.start((asked, exchange) -> exchange.answer(200, "", "here"))) {
            assertThat(sender.get("http://crm.lan:" + server.port()).body()).isEqualTo("here");
        }
    }

    @Test
    void whatIsLargerThan256KiBIsRefusedHoweverItComes() throws Exception {
        String fits = "x".repeat(256 << 10);
        AtomicInteger chunks = new AtomicInteger();
        try (RawServer server = RawServer.start((asked, exchange) -> {
            switch (asked.line().split(" ")[1]) {
                case "/fits" -> exchange.answer(200, "", fits);
                case "/said" -> exchange.send("HTTP/1.1 200 OK\r\nContent-Length: 262145\r\n\r\n");
                default -> {
                    exchange.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    for (; ; ) {
                        exchange.send("1000\r\n" + "x".repeat(4096) + "\r\n");
                        chunks.incrementAndGet();
                    }
                }
            }
        })) {
            assertThat(sender.get(url(server) + "/fits").body()).isEqualTo(fits);
            assertThat(sender.failure(call("GET", url(server) + "/said")).reason())
                    .isEqualTo(Reason.TOO_LARGE);
            OutsideFailure endless = sender.failure(call("GET", url(server) + "/endless"));
            assertThat(endless.reason()).isEqualTo(Reason.TOO_LARGE);
            assertThat(endless).hasMessage(url(server) + " answers with more than 256 KiB");
            assertThat(chunks).hasPositiveValue();
        }
    }

    @Test
    void nothingIsUnpacked() throws Exception {
        try (RawServer server = RawServer.start((asked, exchange) -> {
            assertThat(asked.header("accept-encoding")).isEqualTo("identity");
            exchange.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc");
        })) {
            OutsideFailure failure = sender.failure(call("GET", url(server)));
            assertThat(failure.reason()).isEqualTo(Reason.FAILED);
            assertThat(failure).hasMessageContaining("compressed its answer");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2\r\n\r\n",
                "<html>\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n",
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: ws\r\n\r\n"
            })
    void whatIsNoAnswerIsSaidToBeNone(String nonsense) throws Exception {
        try (RawServer server = RawServer.start((asked, exchange) -> exchange.send(nonsense))) {
            assertThat(sender.failure(call("GET", url(server))).reason()).isEqualTo(Reason.FAILED);
        }
    }

    @Test
    void headersThatNeverEndAreRefused() throws Exception {
        try (RawServer server = RawServer.start((asked, exchange) -> {
            exchange.send("HTTP/1.1 200 OK\r\n");
            for (; ; ) {
                exchange.send("X-Header: " + "x".repeat(1000) + "\r\n");
            }
        })) {
            assertThat(sender.failure(call("GET", url(server))).reason()).isEqualTo(Reason.FAILED);
        }
    }

    @Test
    void anAnswerBeforeTheRequestWasSentIsTakenAndTheConnectionIsNotUsedAgain() throws Exception {
        try (RawServer server = RawServer.start((asked, exchange) ->
                exchange.send("HTTP/1.1 413 Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"))) {
            HttpBody large = new HttpBody("text/plain", new byte[HttpBody.MAX_BYTES]);
            assertThat(sender.send(with(call("PUT", url(server)), large)).status())
                    .isEqualTo(413);
            assertThat(sender.send(call("PUT", url(server))).status()).isEqualTo(413);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    private static String url(RawServer server) {
        return "http://127.0.0.1:" + server.port();
    }
}
