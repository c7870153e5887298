package dev.callwright.simulator;

import static dev.callwright.callflow.BranchKeys.NO_ANSWER;
import static dev.callwright.callflow.BranchKeys.USER_BUSY;
import static dev.callwright.callflow.modules.Modules.device;
import static dev.callwright.callflow.modules.Modules.hangup;
import static dev.callwright.callflow.modules.Modules.module;
import static dev.callwright.callflow.modules.Modules.resources;
import static dev.callwright.callflow.modules.Modules.tts;
import static dev.callwright.simulator.Sim.run;
import static dev.callwright.simulator.Sim.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.simulator.caller.BridgeResult;
import dev.callwright.simulator.executor.Limits;
import dev.callwright.simulator.executor.PbxSettings;
import dev.callwright.simulator.executor.Stored;
import dev.callwright.simulator.transcript.Ending;
import dev.callwright.simulator.transcript.Event;
import dev.callwright.simulator.transcript.Transcript;
import dev.callwright.simulator.wire.PivotTransport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code contracts/kazoo.md}, "6. The executor", and what modules make of it. */
class ExecutorRulesTest {
    private static final PbxSettings MASTER = PbxSettings.of(KazooVersion.MASTER);

    private static Callflow manual(String id) {
        return module("manual_presence").data("presence_id", id);
    }

    private static Callflow chain(int nodes) {
        Callflow chain = hangup();
        for (int i = 1; i < nodes; i++) {
            chain = manual("x").otherwise(chain);
        }
        return chain;
    }

    private static Callflow nomorobo(Callflow otherwise) {
        return module("cidlistmatch").on("match", tts("Matched.")).otherwise(otherwise);
    }

    @Test
    void theKeyIsTakenElseTheUnderscoreElseTheCallIsOver() {
        Transcript match = run(nomorobo(hangup()), scenario().outcome("cidlistmatch", "match"));
        assertThat(match.heard()).containsExactly("Matched.");
        assertThat(match.branches()).containsExactly("match");

        Transcript otherwise = run(nomorobo(tts("No.")), scenario().outcome("cidlistmatch", "nomatch"));
        assertThat(otherwise.heard()).containsExactly("No.");
        assertThat(otherwise.events(Event.Branched.class))
                .extracting(Event.Branched::wanted, Event.Branched::taken)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("nomatch", "_"));

        Transcript neither =
                run(module("cidlistmatch").on("match", hangup()), scenario().outcome("cidlistmatch", "nomatch"));
        assertThat(neither.ending()).isEqualTo(Ending.NO_BRANCH);
        assertThat(neither.why()).contains("nomatch");
    }

    @Test
    void aFlowThatIsOverHangsUp() {
        Transcript call = run(tts("Bye."), scenario());

        assertThat(call.ending()).isEqualTo(Ending.END_OF_FLOW);
        assertThat(call.isGood()).isTrue();
        assertThat(call.length()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aSkippedNodeGoesOn() {
        Transcript call = run(tts("Never.").data("skip_module", true).otherwise(tts("Heard.")), scenario());

        assertThat(call.heard()).containsExactly("Heard.");
    }

    @Test
    void anUnknownModuleOfAStoredFlowIsSkipped() {
        assertThat(run(module("nonsense").otherwise(tts("Heard.")), scenario()).heard())
                .containsExactly("Heard.");
    }

    @Test
    void aSuccessfulBridgeEndsTheFlow() {
        Transcript call = run(
                device("d1").otherwise(tts("Never.")),
                scenario().bridge("d1", BridgeResult.answered(Duration.ofSeconds(3), Duration.ofSeconds(60))));

        assertThat(call.ending()).isEqualTo(Ending.BRIDGED);
        assertThat(call.length()).isEqualTo(Duration.ofSeconds(63));
        assertThat(call.heard()).isEmpty();
    }

    @Test
    void aFailedBridgeTakesTheCauseThenTheSipCodeThenTheUnderscore() {
        Callflow all = device("d1")
                .on("sip:486", tts("Code."))
                .on(USER_BUSY, tts("Cause."))
                .otherwise(tts("Otherwise."));
        Callflow code = device("d1").on("sip:486", tts("Code.")).otherwise(tts("Otherwise."));

        assertThat(run(all, scenario().bridge("*", BridgeResult.busy())).heard())
                .containsExactly("Cause.");
        assertThat(run(code, scenario().bridge("*", BridgeResult.busy())).heard())
                .containsExactly("Code.");
        assertThat(run(code, scenario().bridge("*", BridgeResult.rejected())).heard())
                .containsExactly("Otherwise.");
        assertThat(run(device("d1").on(NO_ANSWER, hangup()), scenario().bridge("*", BridgeResult.busy()))
                        .ending())
                .isEqualTo(Ending.NO_BRANCH);
    }

    @Test
    void carriersNeverTakeTheUnderscore() {
        Callflow dial = resources("+35316670000").on(NO_ANSWER, tts("Nobody.")).otherwise(tts("Never."));

        assertThat(run(dial, scenario().bridge("+353166*", BridgeResult.noAnswer()))
                        .heard())
                .containsExactly("Nobody.");
        Transcript busy = run(dial, scenario().bridge("number:*", BridgeResult.busy()));
        assertThat(busy.heard()).isEmpty();
        assertThat(busy.ending()).isEqualTo(Ending.NO_BRANCH);
    }

    @Test
    void aCancelledCallStopsEverything() {
        Transcript call = run(
                device("d1").otherwise(tts("Never.")),
                scenario().bridge("*", BridgeResult.failed(Duration.ofSeconds(1), "ORIGINATOR_CANCEL", 487)));

        assertThat(call.ending()).isEqualTo(Ending.CALLER_HUNG_UP);
    }

    @Test
    void itRingsNoLongerThanTheNodeLetsIt() {
        Transcript call = run(
                device("d1").timeout(7).on(NO_ANSWER, tts("Nobody.")),
                scenario().bridge("*", BridgeResult.answered(Duration.ofSeconds(8), Duration.ofSeconds(1))));

        assertThat(call.heard()).containsExactly("Nobody.");
        assertThat(call.length()).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void aConferenceNeverComesBack() {
        Transcript call =
                run(module("conference").otherwise(tts("Never.")), scenario().stays(Duration.ofMinutes(2)));

        assertThat(call.ending()).isEqualTo(Ending.CONFERENCE);
        assertThat(call.length()).isEqualTo(Duration.ofMinutes(2));
        assertThat(call.heard()).isEmpty();
    }

    @Test
    void anotherCallflowComesBackToTheUnderscore() {
        Stored stored = Stored.NOTHING.withCallflow("other", tts("Inside."));
        Callflow flow = Callflow.of("callflow", Map.of("id", "other"), Map.of("_", tts("Back.")));

        assertThat(run(MASTER.withStored(stored), flow, scenario()).heard()).containsExactly("Inside.", "Back.");
        assertThat(run(MASTER, flow, scenario()).heard()).containsExactly("Back.");
        assertThat(run(MASTER.withStored(Stored.NOTHING.withCallflow("other", hangup())), flow, scenario())
                        .heard())
                .isEmpty();
    }

    @Test
    void fiftyBranchesRunAndTheNextOneStopsTheCall() {
        Callflow loop = Callflow.of("callflow", Map.of("id", "loop"), Map.of());
        PbxSettings settings =
                MASTER.withStored(Stored.NOTHING.withCallflow("loop", loop)).withoutTokens();

        Transcript call = run(settings, loop, scenario());

        assertThat(call.ending()).isEqualTo(Ending.TOO_MANY_BRANCHES);
        assertThat(call.modules()).hasSize(51);
    }

    @Test
    void twentyActionsAtOnceRunAndTheNextStopsTheCall() {
        assertThat(run(chain(20), scenario()).ending()).isEqualTo(Ending.HANGUP);
        Transcript call = run(chain(21), scenario());
        assertThat(call.ending()).isEqualTo(Ending.OUT_OF_TOKENS);
        assertThat(call.modules()).hasSize(20);
        assertThat(run(MASTER.withoutTokens(), chain(1000), scenario()).ending())
                .isEqualTo(Ending.HANGUP);
    }

    @Test
    void tenTokensComeBackEachSecondAndNeverMoreThanAHundred() {
        Callflow half = module("sleep").data("duration", 499).data("unit", "ms");
        Callflow twenty = chain(20);
        Callflow late = Callflow.of("sleep", Map.of("duration", 500, "unit", "ms"), Map.of());
        // 19 actions, a pause that costs one and brings back five or not quite, and one more
        assertThat(run(replaceEnd(twenty, half.otherwise(hangup())), scenario()).ending())
                .isEqualTo(Ending.OUT_OF_TOKENS);
        assertThat(run(replaceEnd(twenty, late.otherwise(hangup())), scenario()).ending())
                .isEqualTo(Ending.HANGUP);
        Callflow hour = module("sleep").data("duration", 1).data("unit", "h");
        assertThat(run(hour.otherwise(chain(20)), scenario()).ending()).isEqualTo(Ending.HANGUP);
        assertThat(run(hour.otherwise(chain(21)), scenario()).ending()).isEqualTo(Ending.OUT_OF_TOKENS);
    }

    private static Callflow replaceEnd(Callflow chain, Callflow end) {
        Callflow rebuilt = end;
        for (int i = 1; i < chain.nodes().size(); i++) {
            rebuilt = manual("x").otherwise(rebuilt);
        }
        return rebuilt;
    }

    @Test
    void aPivotLoopIsStoppedByTheTokensAndElseByTheSimulator() {
        PivotTransport round = PivotTransport.answering((call, now) -> VirtualPbx.entry(Sim.URL));

        Transcript tokens =
                new VirtualPbx(MASTER, round).run(Sim.pivot(), scenario().build());
        assertThat(tokens.ending()).isEqualTo(Ending.OUT_OF_TOKENS);
        assertThat(tokens.requests()).hasSize(20);

        Transcript limit = new VirtualPbx(MASTER.withoutTokens(), round)
                .run(Sim.pivot(), scenario().build());
        assertThat(limit.ending()).isEqualTo(Ending.LIMIT);
        assertThat(limit.requests()).hasSize(200);
        assertThat(limit.why()).contains("200 requests");
    }

    @Test
    void everyLimitHasItsName() {
        Callflow forever = tts("La la la.").data("endless_playback", true);
        PbxSettings settings = MASTER.withLimits(new Limits(1, 3, Duration.ofHours(1), 50));

        Transcript modules = run(settings, chain(10), scenario());
        assertThat(modules.ending()).isEqualTo(Ending.LIMIT);
        assertThat(modules.why()).contains("3 modules");
        Transcript length = run(settings, forever, scenario().patience(Duration.ofDays(9)));
        assertThat(length.ending()).isEqualTo(Ending.LIMIT);
        assertThat(length.length()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theFlowIsOverWhenTheCallerHangsUp() {
        Transcript call = run(
                tts("One two three four five six seven.").then(tts("Never.")),
                scenario().hangsUpAfter(Duration.ofSeconds(2)));

        assertThat(call.ending()).isEqualTo(Ending.CALLER_HUNG_UP);
        assertThat(call.heard()).hasSize(1);
        assertThat(call.length()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void theSameCallGivesTheSameTranscript() {
        Callflow flow = device("d1").on(NO_ANSWER, tts("Nobody.")).otherwise(hangup());
        List<String> texts = java.util.stream.Stream.generate(() -> run(
                                flow, scenario().bridge("*", BridgeResult.noAnswer()))
                        .text())
                .limit(3)
                .distinct()
                .toList();

        assertThat(texts).containsExactly("""
                        0:00.000  call virtual-call-1@192.0.2.1 from +353861234567 to +35316877779
                        0:00.000  [1] device {"id":"d1"}
                        0:00.000  rings device:d1 for at most 20 s
                        0:20.000  not answered: NO_ANSWER, sip:480
                        0:20.000  -> NO_ANSWER: not answered
                        0:20.000  [2] tts {"text":"Nobody."}
                        0:20.000  hears "Nobody." (1 s)
                        0:21.000  the flow was over: nothing follows tts
                        """);
    }
}
