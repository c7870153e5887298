package dev.callwright.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a resolver does, over real HTTP: the caller hears the fallback, in time, and nobody else notices. */
@Timeout(60)
class FaultsTest {
    private static final String APOLOGY = "{\"module\":\"tts\"";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        server = ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "spec.name", "FaultsTest",
                        "callwright.flows", "src/test/resources/no-flows",
                        "callwright.pivot.deadline", "300ms",
                        "callwright.pivot.concurrency", "40"));
    }

    @AfterAll
    static void stop() {
        FaultyResolvers.RELEASE.countDown();
        server.close();
    }

    @ParameterizedTest(name = "a resolver that {0} gives the fallback, counted as {1}")
    @CsvSource({
        "throws, THREW",
        "overflows, THREW",
        "null, NULL",
        "invalid, INVALID",
        "deep, INVALID",
        "huge, INVALID",
        "blocks, TIMEOUT",
        "never, TIMEOUT",
        "fails-later, THREW",
        "does-not-exist, UNKNOWN_NAME"
    })
    void aFailedResolverGivesTheFallback(String name, String reason) throws Exception {
        HttpResponse<String> answer = CLIENT.send(ask(name, "fault-" + name), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(answer.body()).startsWith(APOLOGY);
        Decision decision = decisionOf("fault-" + name);
        assertThat(decision.failure().map(Enum::name)).contains(reason);
        assertThat(decision.why()).doesNotContain("+15551234567");
    }

    @Test
    void fiveHundredRequestsAtOnceAreAnsweredWhileOneResolverIsStuck() {
        List<CompletableFuture<HttpResponse<String>>> stuck = new ArrayList<>();
        List<CompletableFuture<HttpResponse<String>>> good = new ArrayList<>();
        for (int call = 0; call < 250; call++) {
            stuck.add(CLIENT.sendAsync(ask("stuck", "stuck-" + call), BodyHandlers.ofString()));
            good.add(CLIENT.sendAsync(ask("good", "good-" + call), BodyHandlers.ofString()));
        }

        assertThat(good).allSatisfy(answer -> {
            assertThat(answer.join().statusCode()).isEqualTo(200);
            assertThat(answer.join().body()).startsWith("{\"module\":\"hangup\"");
        });
        assertThat(stuck).allSatisfy(answer -> {
            assertThat(answer.join().statusCode()).isEqualTo(200);
            assertThat(answer.join().body()).startsWith(APOLOGY);
        });
    }

    @Test
    void aCallThatGoesRoundInCirclesIsEnded() throws Exception {
        List<String> answers = new ArrayList<>();
        for (int request = 0; request < 31; request++) {
            answers.add(
                    CLIENT.send(ask("good", "loop"), BodyHandlers.ofString()).body());
        }

        assertThat(answers.subList(0, 30))
                .allSatisfy(answer -> assertThat(answer).startsWith("{\"module\":\"hangup\""));
        assertThat(answers.get(30)).startsWith(APOLOGY);
        assertThat(decisionOf("loop").failure().map(Enum::name)).contains("LOOP");
    }

    private static HttpRequest ask(String name, String callId) {
        return HttpRequest.newBuilder(URI.create(server.getURL() + "/pivot/" + name + "?want=" + name))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("Call-ID=" + callId + "&Caller-ID-Number=%2B15551234567"))
                .build();
    }

    private static Decision decisionOf(String callId) {
        return server.getApplicationContext()
                .getBean(DecisionStore.class)
                .newest(Optional.of(callId), 1)
                .get(0);
    }
}
