package dev.callwright.outbound.http;

import static dev.callwright.outbound.http.Sender.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.flow.outside.HttpReply;
import dev.callwright.flow.outside.OutsideFailure.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections are used again, and none hands one request's answer to another. */
class ConnectionsTest {
    private final Sender sender = Sender.toLoopback();

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void requestsOneAfterTheOtherShareAConnection() throws Exception {
        try (RawServer server = RawServer.start((asked, exchange) -> exchange.answer(200, "", asked.line()))) {
            for (int i = 0; i < 20; i++) {
                assertThat(sender.get(url(server, "/" + i)).body()).isEqualTo("GET /" + i + " HTTP/1.1");
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aConnectionThatTheServerEndsIsNotUsedAgain() throws Exception {
        try (RawServer server = RawServer.start((asked, exchange) ->
                exchange.send("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok"))) {
            sender.send(call("POST", url(server, "/1")));
            sender.send(call("POST", url(server, "/2")));

            assertThat(server.connections()).isEqualTo(2);
        }
    }

    /** The server closes without an answer what it has kept open, as servers do when their patience ends. */
    @Test
    void aGetThatMeetsAConnectionJustGivenUpIsSentAgainAndAPostIsNot() throws Exception {
        AtomicInteger onConnection = new AtomicInteger();
        try (RawServer server = RawServer.start((asked, exchange) -> {
            if (onConnection.incrementAndGet() % 2 == 0) {
                exchange.socket().close();
            } else {
                exchange.answer(200, "", "ok");
            }
        })) {
            assertThat(sender.get(url(server, "/1")).body()).isEqualTo("ok");
            assertThat(sender.get(url(server, "/2")).body()).isEqualTo("ok");
            assertThat(server.asked()).hasSize(3);
            assertThat(sender.failure(call("POST", url(server, "/3"))).reason()).isEqualTo(Reason.REFUSED);
            assertThat(server.asked()).hasSize(4);
        }
    }

    @Test
    void anAnswerThatNobodyAskedForIsGivenToNobody() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (RawServer server = RawServer.start((asked, exchange) -> {
            if (asked.line().startsWith("GET /1 ")) {
                exchange.answer(200, "", "first");
                exchange.answer(200, "", "forged");
                if (exchange.socket().getInputStream().read() < 0) {
                    closed.countDown();
                }
            } else {
                exchange.answer(200, "", "second");
            }
        })) {
            assertThat(sender.get(url(server, "/1")).body()).isEqualTo("first");
            assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(sender.get(url(server, "/2")).body()).isEqualTo("second");
        }
    }

    @Test
    void manyAtOnceEachGetTheirOwnAnswer() throws Exception {
        try (RawServer server = RawServer.start((asked, exchange) -> exchange.answer(200, "", asked.line()));
                Sender wide = new Sender(new AddressRules(true, List.of()), 500)) {
            List<CompletableFuture<HttpReply>> replies = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                replies.add(wide.later(call("PUT", url(server, "/" + i))));
            }
            for (int i = 0; i < replies.size(); i++) {
                assertThat(replies.get(i).get(20, TimeUnit.SECONDS).body()).isEqualTo("PUT /" + i + " HTTP/1.1");
            }
        }
    }

    @Test
    void moreThanAreAllowedAtOnceAreRefusedAndLaterOnesAreNot() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch arrived = new CountDownLatch(2);
        try (RawServer server = RawServer.start((asked, exchange) -> {
                    arrived.countDown();
                    go.await();
                    exchange.answer(200, "", "ok");
                });
                Sender narrow = new Sender(new AddressRules(true, List.of()), 2)) {
            CompletableFuture<HttpReply> one = narrow.later(call("GET", url(server, "/1")));
            CompletableFuture<HttpReply> two = narrow.later(call("GET", url(server, "/2")));
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(narrow.failure(call("GET", url(server, "/3"))).reason()).isEqualTo(Reason.FULL);
            go.countDown();
            assertThat(one.get(20, TimeUnit.SECONDS).body()).isEqualTo("ok");
            assertThat(two.get(20, TimeUnit.SECONDS).body()).isEqualTo("ok");

            narrow.names.put("localhost", List.of("127.0.0.1"));
            assertThat(narrow.get("http://localhost:" + server.port()).body())
                    .as("in place of one that is free")
                    .isEqualTo("ok");
        }
    }

    @Test
    void failuresGiveTheirPlaceBack() throws Exception {
        try (Sender narrow = new Sender(new AddressRules(true, List.of()), 1);
                RawServer resets = RawServer.start((asked, exchange) -> exchange.reset());
                RawServer server = RawServer.start((asked, exchange) -> exchange.answer(200, "", "ok"))) {
            narrow.failure(call("GET", "http://nowhere.lan/"));
            narrow.failure(call("GET", "http://127.0.0.1:1/"));
            assertThat(narrow.failure(call("GET", url(resets, "/"))).reason()).isEqualTo(Reason.REFUSED);

            String last = "";
            for (int i = 0; i < 1000 && !last.equals("ok"); i++) {
                // the place is free once the connection is closed, a moment after its failure is told
                last = narrow.later(call("GET", url(server, "/")))
                        .handle((reply, failure) -> failure == null ? reply.body() : "")
                        .get(20, TimeUnit.SECONDS);
            }
            assertThat(last).isEqualTo("ok");
        }
    }

    private static String url(RawServer server, String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }
}
