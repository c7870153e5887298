package dev.callwright.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.Callflow;
import dev.callwright.flow.graph.Engine;
import dev.callwright.flow.graph.FlowGraph;
import dev.callwright.flow.graph.GraphRequest;
import dev.callwright.flow.graph.GraphScope;
import dev.callwright.flow.outside.HttpCall;
import dev.callwright.flow.outside.HttpReply;
import dev.callwright.flow.outside.HttpSender;
import dev.callwright.flow.outside.Keep;
import dev.callwright.flow.outside.NothingOutside;
import dev.callwright.flow.outside.OutsideFailure;
import dev.callwright.flow.outside.OutsideFailure.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callers who wait for a slow server. */
class HoldTest {
    private static final Instant NOW = Instant.parse("2026-11-20T11:00:00Z");
    private static final String FLOW = """
            fallback: { module: hangup, data: {} }
            nodes:
              start: { type: start, next: { incoming_call: crm, api_request: crm } }
              crm:
                type: http_request
                url: https://crm.example.com/
                method: POST
                timeout: 4
                next: { success: good, failed: bad }
              good: { type: play_audio, prompt: "good {{ crm.response.tier }}", next: end }
              bad: { type: play_audio, prompt: "bad {{ crm.error }}", next: end }
              end: { type: hangup }
            """;

    private final Path folder;
    private final Late crm = new Late();

    HoldTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        Files.write(folder.resolve("f.yml"), FLOW.getBytes(UTF_8));
    }

    /** Answers when it is told to. */
    private static final class Late implements HttpSender {
        private final List<CompletableFuture<HttpReply>> asked = new ArrayList<>();

        @Override
        public synchronized CompletionStage<HttpReply> send(HttpCall call) {
            CompletableFuture<HttpReply> reply = new CompletableFuture<>();
            asked.add(reply);
            return reply;
        }

        void says(String json) {
            asked.forEach(each -> each.complete(new HttpReply(200, "application/json", json)));
        }
    }

    private FlowDirectory server(Keep keep) {
        Engine engine = OutsideForTests.engine(OutsideForTests.with(
                crm, NothingOutside.with(FlowsForTests.LATER).sms(), keep, Map.of()));
        FlowDirectory flows = OutsideForTests.directory(folder, engine);
        assertThat(OutsideForTests.problems(flows.reload())).isEmpty();
        return flows;
    }

    private static FlowCall call(FlowDirectory server) {
        return new FlowCall(name -> new Hurried(server.library().flow(name).orElseThrow()), NOW);
    }

    private static String url(FlowCall call) {
        return String.valueOf(call.behind("pivot").data().get("voice_url"));
    }

    @Test
    void theCallerHearsOneMomentThenSilenceThenTheAnswer() {
        FlowCall call = call(server(OutsideForTests.keep())).calls("f");
        assertThat(call.hears()).containsExactly("One moment, please.");
        assertThat(call.modules()).containsExactly("tts", "pivot");

        call.goesOn();
        assertThat(call.modules()).containsExactly("sleep", "pivot");
        assertThat(call.behind("sleep").data()).containsEntry("duration", 1).containsEntry("unit", "s");

        crm.says("{\"tier\": \"gold\"}");
        assertThat(call.goesOn().hears()).containsExactly("good gold");
        assertThat(call.path()).containsExactly("crm.success", "good.prompt_completed");
        assertThat(crm.asked).hasSize(1);
    }

    @Test
    void pollsNeitherCountAsStepsNorAskAgain() {
        FlowDirectory server = server(OutsideForTests.keep());
        FlowCall call = call(server).calls("f");
        for (int poll = 0; poll < 10; poll++) {
            call.goesOn();
            assertThat(call.modules()).containsExactly("sleep", "pivot");
            assertThat(call.asksAgain().module()).isEqualTo("sleep");
        }
        crm.says("{\"tier\": \"gold\"}");
        assertThat(call.goesOn().hears()).containsExactly("good gold");
        assertThat(crm.asked).hasSize(1);
    }

    @Test
    void whoNeverAnswersHasFailedInTheEnd() {
        FlowCall call = call(server(OutsideForTests.keep())).calls("f");
        int polls = 0;
        while (call.modules().contains("pivot")) {
            assertThat(++polls).isLessThan(20);
            call.goesOn();
        }
        assertThat(call.hears()).containsExactly("bad timeout");
        assertThat(polls).isBetween(9, 14);
    }

    @Test
    void anotherServerWithTheSameKeepGivesTheAnswer() {
        Keep keep = OutsideForTests.keep();
        FlowCall call = call(server(keep)).calls("f");
        String poll = url(call);
        FlowCall elsewhere = call(server(keep)).follows(poll);
        assertThat(elsewhere.modules()).containsExactly("sleep", "pivot");

        crm.says("{\"tier\": \"gold\"}");
        assertThat(elsewhere.goesOn().hears()).containsExactly("good gold");
        assertThat(crm.asked).hasSize(1);
    }

    @Test
    void anotherServerThatKnowsNothingOfItSendsNothing() {
        FlowCall call = call(server(OutsideForTests.keep())).calls("f");
        FlowCall elsewhere = call(server(OutsideForTests.keep())).follows(url(call));
        assertThat(elsewhere.modules()).containsExactly("sleep", "pivot");
        assertThat(crm.asked).hasSize(1);

        crm.says("{\"tier\": \"gold\"}");
        assertThat(call.follows(url(elsewhere)).hears()).containsExactly("good gold");
    }

    @Test
    void aRepeatedFirstRequestWaitsForTheSameAnswer() {
        FlowCall call = call(server(OutsideForTests.keep())).calls("f");
        assertThat(call.asksAgain()).isEqualTo(call.here());
        assertThat(crm.asked).hasSize(1);
    }

    @Test
    void withNobodyOnTheLineTheFlowJustWaits() {
        Engine engine = OutsideForTests.engine(OutsideForTests.with(
                crm, NothingOutside.with(FlowsForTests.LATER).sms(), OutsideForTests.keep(), Map.of()));
        FlowDirectory flows = OutsideForTests.directory(folder, engine);
        FlowGraph graph =
                ((LinkedFlow) flows.reload().flow("f").orElseThrow()).graph().orElseThrow();

        CompletableFuture<List<String>> run = engine.begin(
                        graph, new Only(graph), "api_request", "run-1", Map.of(), NOW, Duration.ofMillis(1))
                .toCompletableFuture();
        assertThat(run).isNotDone();
        crm.says("{\"tier\": \"gold\"}");
        assertThat(run.join()).startsWith("start.api_request", "crm.success");
        assertThat(crm.asked).hasSize(1);
    }

    @Test
    void aFullKeepIsAFailureNotAFallback() {
        Keep full = new Keep() {
            @Override
            public CompletionStage<Boolean> putIfAbsent(String key, String value, Duration atLeast) {
                return key.endsWith(":begun")
                        ? CompletableFuture.failedFuture(new OutsideFailure(Reason.FULL, "no room"))
                        : CompletableFuture.completedFuture(true);
            }

            @Override
            public CompletionStage<Void> put(String key, String value, Duration atLeast) {
                return CompletableFuture.completedFuture(null);
            }

            @Override
            public CompletionStage<Optional<String>> get(String key) {
                return CompletableFuture.completedFuture(Optional.empty());
            }

            @Override
            public CompletionStage<Void> remove(String key) {
                return CompletableFuture.completedFuture(null);
            }
        };
        assertThat(call(server(full)).calls("f").hears()).containsExactly("bad full");
        assertThat(crm.asked).isEmpty();
    }

    /** One flow and no other. */
    private record Only(FlowGraph graph) implements GraphScope {
        @Override
        public Optional<FlowGraph> newest(String flow) {
            return Optional.of(graph);
        }

        @Override
        public Optional<FlowGraph> version(String flow, String version) {
            return Optional.of(graph);
        }

        @Override
        public CompletionStage<Callflow> callflow(String flow, GraphRequest request) {
            throw new AssertionError(flow);
        }
    }
}
