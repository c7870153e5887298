package dev.callwright.simulator;

import static dev.callwright.callflow.modules.Modules.collectDtmf;
import static dev.callwright.callflow.modules.Modules.flushDtmf;
import static dev.callwright.callflow.modules.Modules.tts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.simulator.caller.Press;
import dev.callwright.simulator.caller.Scenario;
import dev.callwright.simulator.transcript.Event;
import dev.callwright.simulator.transcript.Transcript;
import dev.callwright.simulator.wire.PivotTransport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of keys ({@code contracts/kazoo.md}, "1.5 Encoding of nested values": the digits' life). */
class DigitsTest {
    private static final Callflow ASK = VirtualPbx.entry(Sim.URL);

    private static Transcript run(KazooVersion version, Callflow flow, Scenario.Builder scenario) {
        PivotTransport server = PivotTransport.answering((call, now) -> tts("Thanks."));
        return new VirtualPbx(version, server).run(flow, scenario.build());
    }

    private static Transcript run(Callflow flow, Scenario.Builder scenario) {
        return run(KazooVersion.MASTER, flow, scenario);
    }

    /** The Digits of the last request; empty if it has none. */
    private static String digits(Transcript call) {
        Object digits = call.requests()
                .get(call.requests().size() - 1)
                .call()
                .parameters()
                .get("Digits");
        return digits == null ? "" : digits.toString();
    }

    private static Duration collecting(Transcript call) {
        return Duration.between(
                call.start(),
                call.events(Event.Collected.class).findFirst().orElseThrow().at());
    }

    @Test
    void beforeAnyCollectionThereAreNone() {
        assertThat(digits(run(ASK, Sim.scenario()))).isEmpty();
    }

    @Test
    void keysAreKeptUnderTheirName() {
        Callflow flow = collectDtmf().maxDigits(4).collectionName("pin").then(ASK);
        assertThat(digits(run(flow, Sim.scenario().press("4711")))).isEqualTo("{pin=4711}");
        assertThat(digits(run(collectDtmf().then(ASK), Sim.scenario().press("7"))))
                .isEqualTo("{default=7}");
    }

    @Test
    void theTerminatorEndsTheInputAndIsNotPartOfIt() {
        Callflow flow = collectDtmf().maxDigits(9).then(ASK);

        Transcript call = run(flow, Sim.scenario().press("12#"));
        assertThat(digits(call)).isEqualTo("{default=12}");
        assertThat(collecting(call)).isEqualTo(Duration.ofMillis(1400));
    }

    @Test
    void theHashCountsMoreThanTerminators() {
        Callflow flow = collectDtmf().maxDigits(3).terminators("*").then(ASK);

        assertThat(digits(run(flow, Sim.scenario().press("1*#")))).isEqualTo("{default=1*}");
    }

    @Test
    void itWaitsForTheFirstKeyAndThenForEachOther() {
        Callflow flow =
                collectDtmf().maxDigits(9).timeout(7000).interdigitTimeout(3000).then(ASK);

        assertThat(collecting(run(flow, Sim.scenario()))).isEqualTo(Duration.ofSeconds(7));
        assertThat(collecting(run(flow, Sim.scenario().press("1")))).isEqualTo(Duration.ofSeconds(4));
        assertThat(collecting(
                        run(collectDtmf().maxDigits(2).then(ASK), Sim.scenario().press("1"))))
                .isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void collectionsPersistAndAreSentAgain() {
        Callflow flow = collectDtmf()
                .collectionName("a")
                .then(collectDtmf().collectionName("b"))
                .then(ASK);

        assertThat(digits(run(flow, Sim.scenario().press("1", "2")))).isEqualTo("{a=1, b=2}");
        assertThat(digits(run(flow, Sim.scenario().press("1", "")))).isEqualTo("{a=1}");
    }

    @Test
    void collectingANameAgainWithNothingPressedRemovesIt() {
        Callflow flow = collectDtmf()
                .collectionName("a")
                .then(collectDtmf().collectionName("a"))
                .then(ASK);

        assertThat(digits(run(flow, Sim.scenario().press("1", "")))).isEqualTo("{}");
    }

    @Test
    void keysPressedDuringAPromptAreTypedAhead() {
        Callflow flow = tts("Welcome to the very long story of this company.").then(ASK);

        Transcript call = run(flow, Sim.scenario().press(Press.during("story", "5")));
        assertThat(digits(call)).isEqualTo("{default=5}");
        assertThat(call.events(Event.Cut.class).findFirst().orElseThrow().played())
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void theNextCollectionTakesWhatWasTypedAhead() {
        Callflow flow = tts("Welcome to the very long story of this company.")
                .then(collectDtmf().maxDigits(2).collectionName("pin"))
                .then(ASK);

        Transcript call =
                run(flow, Sim.scenario().press(Press.during("story", "5")).press("6"));
        assertThat(digits(call)).isEqualTo("{pin=56}");
    }

    @Test
    void aPromptThatNothingInterruptsStillTakesKeys() {
        Callflow flow = tts("Welcome to the very long story of this company.")
                .data("terminators", List.of())
                .then(collectDtmf().collectionName("pin"))
                .then(ASK);

        Transcript call = run(flow, Sim.scenario().press(Press.during("story", "5")));
        assertThat(call.events(Event.Cut.class)).isEmpty();
        assertThat(digits(call)).isEqualTo("{pin=5}");
    }

    @Test
    void moreThanWasAskedForIsTypedOn() {
        Callflow flow = collectDtmf()
                .collectionName("a")
                .then(collectDtmf().collectionName("b"))
                .then(ASK);

        assertThat(digits(run(flow, Sim.scenario().press("12")))).isEqualTo("{a=1, b=2}");
    }

    @Test
    void aCollectionIsFlushedButOnMaster() {
        Callflow flow = collectDtmf()
                .collectionName("a")
                .then(flushDtmf().data("collection_name", "a"))
                .then(ASK);

        assertThat(digits(run(KazooVersion.V4_3, flow, Sim.scenario().press("1"))))
                .isEqualTo("{}");
        assertThat(digits(run(KazooVersion.MASTER, flow, Sim.scenario().press("1"))))
                .isEqualTo("{a=1}");
    }
}
