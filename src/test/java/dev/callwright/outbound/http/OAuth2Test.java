package dev.callwright.outbound.http;

import static dev.callwright.outbound.http.Sender.call;
import static dev.callwright.outbound.http.Sender.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.flow.outside.HttpAuth;
import dev.callwright.flow.outside.HttpCall;
import dev.callwright.flow.outside.HttpReply;
import dev.callwright.flow.outside.OutsideFailure;
import dev.callwright.flow.outside.OutsideFailure.Reason;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Client credentials: a token is fetched once, used while it lasts, and renewed once when it is refused. */
class OAuth2Test {
    private final Sender sender = Sender.toLoopback();
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile int tokenStatus = 200;
    private volatile String tokenAnswer = "{\"access_token\":\"t%d\",\"token_type\":\"Bearer\",\"expires_in\":60}";
    private volatile String accepted = "";
    private RawServer server;

    @BeforeEach
    void start() throws IOException {
        server = RawServer.start((asked, exchange) -> {
            if (asked.line().startsWith("POST /token ")) {
                exchange.answer(
                        tokenStatus, "application/json", tokenAnswer.replace("%d", "" + tokens.incrementAndGet()));
            } else {
                String shown = asked.header("authorization");
                boolean good = accepted.isEmpty() || shown.equals("Bearer " + accepted);
                exchange.answer(good ? 200 : 401, "text/plain", shown);
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        sender.close();
        server.close();
    }

    @Test
    void theTokenIsFetchedWithTheClientsCredentials() throws Exception {
        assertThat(sender.send(api()).body()).isEqualTo("Bearer t1");

        RawServer.Asked asked = server.asked().get(0);
        assertThat(asked.line()).isEqualTo("POST /token HTTP/1.1");
        // "my%3Aid:s%C3%A9cret"
        assertThat(asked.header("authorization")).isEqualTo("Basic bXklM0FpZDpzJUMzJUE5Y3JldA==");
        assertThat(asked.header("content-type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(asked.text()).isEqualTo("grant_type=client_credentials&scope=calls+write");
    }

    @Test
    void itIsUsedUntilShortlyBeforeItExpires() throws Exception {
        assertThat(sender.send(api()).body()).isEqualTo("Bearer t1");
        sender.now = sender.now.plusSeconds(49);
        assertThat(sender.send(api()).body()).isEqualTo("Bearer t1");
        sender.now = sender.now.plusSeconds(1);
        assertThat(sender.send(api()).body()).isEqualTo("Bearer t2");
    }

    @Test
    void manyAtOnceFetchOne() throws Exception {
        List<CompletableFuture<HttpReply>> replies = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            replies.add(sender.later(api()));
        }
        for (CompletableFuture<HttpReply> reply : replies) {
            assertThat(reply.get(20, TimeUnit.SECONDS).body()).isEqualTo("Bearer t1");
        }
        assertThat(tokens).hasValue(1);
    }

    @Test
    void aRefusedTokenIsRenewedOnceAndTheNewOneIsKept() throws Exception {
        assertThat(sender.send(api()).body()).isEqualTo("Bearer t1");
        accepted = "t2";

        assertThat(sender.send(api())).isEqualTo(new HttpReply(200, "text/plain", "Bearer t2"));
        assertThat(sender.send(api()).status()).isEqualTo(200);
        assertThat(tokens).hasValue(2);
    }

    @Test
    void aSecondRefusalIsTheAnswer() throws Exception {
        accepted = "another";

        assertThat(sender.send(api())).isEqualTo(new HttpReply(401, "text/plain", "Bearer t2"));
        assertThat(tokens).hasValue(2);
        assertThat(server.asked()).hasSize(4);
    }

    @Test
    void credentialsThatTheServerDoesNotKnowAreSaidToBeSo() throws Exception {
        tokenStatus = 401;
        tokenAnswer = "{\"error\":\"invalid_client\",\"error_description\":\"s3cret\"}";

        OutsideFailure failure = sender.failure(api());
        assertThat(failure.reason()).isEqualTo(Reason.UNAUTHORISED);
        assertThat(failure).hasMessage("127.0.0.1 gives no token: status 401, invalid_client");

        tokenStatus = 200;
        tokenAnswer = "{\"access_token\":\"good\"}";
        assertThat(sender.send(api()).body()).as("a failure is not kept").isEqualTo("Bearer good");
    }

    @Test
    void whatIsNoTokenIsNotSent() throws Exception {
        for (String answer : List.of(
                "",
                "[]",
                "nonsense",
                "{}",
                "{\"access_token\":1}",
                "{\"access_token\":\"a\\r\\nX: y\"}",
                "{\"access_token\":\"a\",\"token_type\":\"mac\"}")) {
            tokenAnswer = answer;
            assertThat(sender.failure(api()).reason()).as(answer).isEqualTo(Reason.FAILED);
        }
        tokenStatus = 503;
        assertThat(sender.failure(api()).reason()).isEqualTo(Reason.FAILED);
        assertThat(server.asked()).allMatch(asked -> asked.line().startsWith("POST /token "));
    }

    @Test
    void theTokenServerIsAHostLikeAnyOther() throws Exception {
        HttpAuth.OAuth2 metadata =
                new HttpAuth.OAuth2(URI.create("http://169.254.169.254/token"), "id", "secret", Optional.empty());
        sender.names.put("169.254.169.254", List.of("169.254.169.254"));

        assertThat(sender.failure(with(api(), metadata)).reason()).isEqualTo(Reason.NOT_ALLOWED);
    }

    private HttpCall api() {
        return with(
                call("GET", "http://127.0.0.1:" + server.port() + "/api"),
                new HttpAuth.OAuth2(
                        URI.create("http://127.0.0.1:" + server.port() + "/token"),
                        "my:id",
                        "sécret",
                        Optional.of("calls write")));
    }
}
