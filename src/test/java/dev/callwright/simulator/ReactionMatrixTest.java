package dev.callwright.simulator;

import static dev.callwright.callflow.KazooVersion.MASTER;
import static dev.callwright.callflow.KazooVersion.V4_3;
import static dev.callwright.callflow.KazooVersion.V5;
import static dev.callwright.simulator.Sim.answered;
import static dev.callwright.simulator.Sim.json;
import static dev.callwright.simulator.Sim.pivot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.simulator.transcript.Ending;
import dev.callwright.simulator.transcript.Transcript;
import dev.callwright.simulator.wire.PivotAsk;
import dev.callwright.simulator.wire.PivotReply;
import dev.callwright.simulator.wire.PivotReply.Answered;
import dev.callwright.simulator.wire.PivotReply.None;
import dev.callwright.simulator.wire.PivotReply.Why;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row of {@code contracts/kazoo.md}, "2.1 Matrix", and "2.2 Content types". */
class ReactionMatrixTest {
    private static final String HELLO = "{'module':'tts','data':{'text':'Hello.'}}";
    private static final Map<String, Object> WITH_CDR = Map.of("cdr_url", "https://cdr.example.com/x");
    private static final Duration SORRY = Duration.ofSeconds(1);

    /** The child {@code _} of the pivot ran, so long after the question. */
    private static void fellBackAfter(Duration time, Transcript call) {
        assertThat(call.heard()).as(call.text()).containsExactly("Sorry.");
        assertThat(call.length()).isEqualTo(time.plus(SORRY));
        assertThat(call.fellBack()).isTrue();
        assertThat(call.isGood()).isFalse();
    }

    private static void ended(Ending ending, Transcript call) {
        assertThat(call.ending()).as(call.text()).isEqualTo(ending);
        assertThat(call.heard()).isEmpty();
        assertThat(call.isGood()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 206})
    void aValidFlowReplacesTheOneThatRuns(int status) {
        Transcript call = answered(
                V4_3,
                pivot(),
                PivotReply.answered(status, "application/json", json(HELLO).text()));

        assertThat(call.heard()).containsExactly("Hello.");
        assertThat(call.ending()).isEqualTo(Ending.END_OF_FLOW);
        assertThat(call.isGood()).isTrue();
    }

    @Test
    void anEmptyBodyHangsUp() {
        ended(Ending.EMPTY_ANSWER, answered(MASTER, pivot(), json("")));
        ended(Ending.EMPTY_ANSWER, answered(V4_3, pivot(WITH_CDR), json("")));
        fellBackAfter(Duration.ofSeconds(10), answered(MASTER, pivot(WITH_CDR), json("")));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 204, 299, 400, 401, 404, 500, 502, 503})
    void anyOtherStatusTakesTheChildAtOnceAndTheBodyIsIgnored(int status) {
        fellBackAfter(
                Duration.ZERO,
                answered(
                        MASTER,
                        pivot(),
                        PivotReply.answered(
                                status, "application/json", json(HELLO).text())));
    }

    private static Answered redirect(int status) {
        return PivotReply.answered(status, "text/plain", "").with("Location", "https://other.example.com/x?y=1");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307})
    void aGetIsRedirectedWithoutItsParameters(int status) {
        Transcript call = answered(MASTER, pivot(), redirect(status), json(HELLO));

        assertThat(call.heard()).containsExactly("Hello.");
        assertThat(call.requests()).hasSize(2);
        assertThat(call.requests().get(1)).hasToString("GET https://other.example.com/x");
        assertThat(call.requests().get(1).url().target()).isEqualTo("/x?y=1");
        assertThat(call.requests().get(1).headers().get(2).value()).isEqualTo("other.example.com");
    }

    @ParameterizedTest
    @CsvSource({"302,GET", "303,GET", "307,POST"})
    void aPostIsRedirectedAsAGetButFor307(int status, String method) {
        Transcript call = answered(
                MASTER, pivot(Map.of("method", "post", "req_body_format", "json")), redirect(status), json(HELLO));

        PivotAsk second = call.requests().get(1);
        assertThat(second.method()).isEqualTo(method);
        assertThat(second.body().isEmpty()).isEqualTo(method.equals("GET"));
        assertThat(second.call().callId().isPresent()).isEqualTo(method.equals("POST"));
    }

    @Test
    void aRedirectThatIsNotFollowedFails() {
        fellBackAfter(Duration.ZERO, answered(MASTER, pivot(Map.of("method", "post")), redirect(301)));
        fellBackAfter(Duration.ZERO, answered(MASTER, pivot(), PivotReply.answered(302, "text/plain", "")));
        fellBackAfter(Duration.ZERO, answered(MASTER, pivot(), redirect(304)));
    }

    @Test
    void retryAfterIsWaitedForUnseenUntilTenSecondsAreOver() {
        Answered busy = PivotReply.answered(503, "text/plain", "").with("Retry-After", "4");

        Transcript call = answered(MASTER, pivot(), busy, busy, busy, json(HELLO));

        assertThat(call.requests()).hasSize(3);
        fellBackAfter(Duration.ofSeconds(10), call);
        assertThat(answered(MASTER, pivot(), busy, json(HELLO)).heard()).containsExactly("Hello.");
    }

    @Test
    void aSlowServerIsGivenUpByMasterAfterTenSecondsAndByTheOthersAtTheTimeout() {
        Answered slow = json(HELLO).after(Duration.ofMillis(5001));

        fellBackAfter(Duration.ofSeconds(10), answered(MASTER, pivot(), slow));
        fellBackAfter(Duration.ofSeconds(5), answered(V4_3, pivot(), slow));
        fellBackAfter(Duration.ofSeconds(5), answered(V5, pivot(), slow));
        fellBackAfter(Duration.ofSeconds(2), answered(V4_3, pivot(Map.of("req_timeout_ms", 2000)), slow));
        assertThat(answered(V4_3, pivot(), json(HELLO).after(Duration.ofSeconds(5)))
                        .heard())
                .containsExactly("Hello.");
    }

    @Test
    void noConnectionIsAsNoAnswer() {
        None refused = new None(Why.REFUSED, Duration.ofMillis(3));
        fellBackAfter(Duration.ofSeconds(10), answered(MASTER, pivot(), refused));
        fellBackAfter(Duration.ofMillis(3), answered(V4_3, pivot(), refused));
        fellBackAfter(Duration.ofMillis(3), answered(V5, pivot(), new None(Why.BROKEN, Duration.ofMillis(3))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'module':'tts'", "{'module':'hangup'} x", "\uFEFF{'module':'hangup'}", "hello", " "})
    void malformedJsonHangsUp(String text) {
        for (KazooVersion version : KazooVersion.values()) {
            ended(Ending.UNREADABLE_ANSWER, answered(version, pivot(), json(text)));
        }
        fellBackAfter(Duration.ZERO, answered(MASTER, pivot(WITH_CDR), json(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'module':'nonsense'}",
                "{'module':'say','data':{'text':'x'}}",
                "{}",
                "{'data':{}}",
                "{'module':''}",
                "{'module':7}",
                "{'module':'tts'}",
                "{'module':'tts','data':{'text':7}}",
                "{'module':'hangup','data':[]}",
                "{'module':'hangup','data':null}",
                "{'module':'hangup','children':[]}",
                "{'module':'hangup','children':{'_':{}}}",
                "{'module':'collect_dtmf','data':{'max_digits':'4'}}",
                "{'module':'pivot','data':{'voice_url':'http://localhost/x'}}",
                "{'module':'pivot','data':{'voice_url':'https://a.example.com','method':'Post'}}",
                "{'module':'pivot','data':{'voice_url':'https://a.example.com','debug':'true'}}",
                "{'module':'pivot','data':{'voice_url':'https://a.example.com','req_timeout_ms':6000}}",
                "{'module':'language','data':{'language':'en_US'}}",
                "[]",
                "[{'module':'hangup'}]",
                "null",
                "7"
            })
    void anInvalidFlowIsDeadAirUntilTheCallerHangsUp(String text) {
        for (KazooVersion version : KazooVersion.values()) {
            Transcript call = answered(version, pivot(), json(text));
            ended(Ending.DEAD_AIR, call);
            assertThat(call.length()).isEqualTo(Duration.ofSeconds(30));
            assertThat(call.why()).contains("expected");
        }
    }

    @Test
    void aThousandCharactersPassAndOneMoreIsDeadAir() {
        String text = "x".repeat(1000);
        assertThat(answered(V4_3, pivot(), json("{'module':'tts','data':{'text':'" + text + "'}}"))
                        .heard())
                .containsExactly(text);
        ended(Ending.DEAD_AIR, answered(V4_3, pivot(), json("{'module':'tts','data':{'text':'" + text + "x'}}")));
    }

    @ParameterizedTest
    @EnumSource(KazooVersion.class)
    void aModuleOfOtherVersionsIsDeadAir(KazooVersion version) {
        Transcript call = answered(version, pivot(), json("{'module':'answer','children':{'_':{'module':'hangup'}}}"));

        assertThat(call.ending()).isEqualTo(version == V4_3 ? Ending.DEAD_AIR : Ending.HANGUP);
    }

    @Test
    void aCompressedBodyCannotBeReadAndWithDebugPivotCrashes() {
        byte[] gzip = {0x1f, (byte) 0x8b, 8, 0, 0, (byte) 0xff};
        Answered compressed = new Answered(
                200, Map.of("Content-Type", "application/json", "Content-Encoding", "gzip"), gzip, Duration.ZERO);

        ended(Ending.UNREADABLE_ANSWER, answered(V4_3, pivot(), compressed));
        fellBackAfter(Duration.ofSeconds(10), answered(V4_3, pivot(Map.of("debug", true)), compressed));
    }

    @Test
    void invalidUtf8CrashesPivot() {
        byte[] latin = "{\"module\":\"tts\",\"data\":{\"text\":\"Bríd\"}}".getBytes(StandardCharsets.ISO_8859_1);

        fellBackAfter(
                Duration.ofSeconds(10),
                answered(
                        V4_3,
                        pivot(),
                        new Answered(200, Map.of("content-type", "application/json"), latin, Duration.ZERO)));
    }

    @Test
    void anAnswerBeyondTheSimulatorsSizeIsNamed() {
        ended(Ending.LIMIT, answered(V4_3, pivot(), json(" ".repeat((1 << 20) + 1))));
        ended(Ending.LIMIT, answered(V4_3, pivot(), new None(Why.TOO_LONG, Duration.ZERO)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "text/html",
                "text/plain",
                "Application/JSON"
            })
    void jsonIsReadUnderTheseContentTypes(String type) {
        assertThat(answered(
                                V4_3,
                                pivot(),
                                PivotReply.answered(200, type, json(HELLO).text()))
                        .heard())
                .containsExactly("Hello.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/xml", "application/xml", "text/xml; charset=utf-8", ""})
    void jsonThatIsTakenForTwimlHangsUp(String type) {
        ended(
                Ending.UNREADABLE_ANSWER,
                answered(
                        V4_3,
                        pivot(),
                        PivotReply.answered(200, type, json(HELLO).text())));
    }

    @Test
    void jsonWithoutAContentTypeHangsUp() {
        byte[] body = json(HELLO).body();
        ended(Ending.UNREADABLE_ANSWER, answered(V4_3, pivot(), new Answered(200, Map.of(), body, Duration.ZERO)));
    }

    @Test
    void twimlIsNamedAsWhatThisPbxDoesNotRun() {
        String twiml = "<Response><Hangup/></Response>";
        ended(Ending.TWIML, answered(V4_3, pivot(), PivotReply.answered(200, "text/xml", twiml)));
        ended(Ending.TWIML, answered(V4_3, pivot(), PivotReply.answered(200, "text/html", twiml)));
        ended(Ending.UNREADABLE_ANSWER, answered(V4_3, pivot(), PivotReply.answered(200, "application/json", twiml)));
    }

    @Test
    void aFailureWithoutAChildHangsUp() {
        Transcript call = answered(V4_3, VirtualPbx.entry(Sim.URL), PivotReply.answered(500, "text/plain", ""));

        assertThat(call.ending()).isEqualTo(Ending.END_OF_FLOW);
        assertThat(call.isGood()).isFalse();
    }

    @Test
    void onKazooFiveAGetWithBracketsIsNeverSent() {
        Callflow pivot = Callflow.of("set_variables", Map.of("custom_application_vars", Map.of("a", 1)), Map.of())
                .otherwise(pivot());

        fellBackAfter(Duration.ZERO, answered(V5, pivot, json(HELLO)));
        assertThat(answered(V5, pivot, json(HELLO)).requests()).isEmpty();
        assertThat(answered(MASTER, pivot, json(HELLO)).heard()).containsExactly("Hello.");
    }

    @Test
    void onKazooFiveAFlowMayStandInTheNode() {
        Map<String, Object> flow = Map.of("module", "tts", "data", Map.of("text", "Hello."));
        Callflow inline = Callflow.of(
                "pivot", Map.of("serverless", Map.of("flow_doc", flow, "flow_type", "application/json")), Map.of());

        assertThat(answered(V5, inline).heard()).containsExactly("Hello.");
        assertThat(answered(V5, inline).requests()).isEmpty();
    }

    @Test
    void theCallerMayHangUpWhileTheServerThinks() {
        Transcript call = new VirtualPbx(V4_3, Sim.replying(json(HELLO).after(Duration.ofSeconds(4))))
                .run(pivot(), Sim.scenario().hangsUpAfter(Duration.ofSeconds(2)).build());

        assertThat(call.ending()).isEqualTo(Ending.CALLER_HUNG_UP);
        assertThat(call.length()).isEqualTo(Duration.ofSeconds(2));
    }
}
