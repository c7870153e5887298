package dev.callwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.Ids;
import dev.callwright.callflow.KazooTarget;
import dev.callwright.callflow.KazooTarget.TtsDefaults;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.flow.FlowDirectory;
import dev.callwright.flow.FlowLibrary;
import dev.callwright.simulator.caller.BridgeResult;
import dev.callwright.simulator.caller.Scenario;
import dev.callwright.simulator.transcript.Ending;
import dev.callwright.simulator.transcript.Transcript;
import dev.callwright.simulator.wire.PivotTransport;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample flows, called. */
class ExampleFlowsTest {
    private static final String BASE = "https://pbx.example.com";
    private static FlowLibrary library = FlowLibrary.EMPTY;

    @BeforeAll
    static void load() {
        Ids ids = new Ids(Map.of(
                Ids.Kind.DEVICES, Map.of("front_desk", "f00d0000000000000000000000000001"),
                Ids.Kind.VOICEMAILS, Map.of("company", "f00d0000000000000000000000000002")));
        KazooTarget target = new KazooTarget(
                KazooVersion.V4_3,
                ids,
                TtsDefaults.NONE,
                path -> Optional.of(BASE + path),
                Callflow.of("tts", Map.of("text", "Sorry."), Map.of()));
        InstantSource clock = InstantSource.fixed(Instant.parse("2999-01-01T00:00:00Z"));
        library = new FlowDirectory(Path.of("flows"), target, ZoneId.of("Europe/Dublin"), clock).reload();
    }

    private static Transcript call(String flow, Scenario.Builder scenario) {
        PivotTransport server = (request, now) -> PivotTransport.answering(
                        (call, at) -> library.flow(request.url().path().substring("/pivot/".length()))
                                .orElseThrow()
                                .answer(call, at)
                                .callflow())
                .ask(request, now);
        return new VirtualPbx(KazooVersion.V4_3, server)
                .run(VirtualPbx.entry(BASE + "/pivot/" + flow), scenario.build());
    }

    @Test
    void everySampleEndsAsACallMayEnd() {
        for (BridgeResult result :
                new BridgeResult[] {BridgeResult.noAnswer(), BridgeResult.busy(), BridgeResult.rejected()}) {
            library.files().stream()
                    .filter(flow -> flow.name().startsWith("examples/"))
                    .forEach(flow -> {
                        Transcript call = call(flow.name(), Sim.scenario().bridge("*", result));
                        assertThat(call.isGood())
                                .as(flow.name() + "\n" + call.text())
                                .isTrue();
                    });
        }
        assertThat(library.files()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void theDigitsTypedAreReadBack() {
        assertThat(call("examples/collect-dtmf", Sim.scenario().press("42#")).heard())
                .containsExactly("Please enter up to four digits.", "You typed 42");
        assertThat(call("examples/collect-dtmf", Sim.scenario()).heard())
                .containsExactly("Please enter up to four digits.", "We didn't get that");
    }

    @Test
    void theOfficeRingsFromNineToFiveAndTakesMessagesElse() {
        Scenario.Builder noon = Sim.scenario().at(Instant.parse("2026-01-05T12:00:00Z"));
        assertThat(call("examples/time-of-day", noon).ending()).isEqualTo(Ending.BRIDGED);
        assertThat(call("examples/time-of-day", noon.bridge("*", BridgeResult.noAnswer()))
                        .modules())
                .containsExactly("pivot", "device", "voicemail");
        assertThat(call("examples/time-of-day", Sim.scenario().at(Instant.parse("2026-01-05T18:00:00Z")))
                        .modules())
                .containsExactly("pivot", "voicemail");
    }
}
