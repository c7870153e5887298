package dev.callwright.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.CallflowValidator;
import dev.callwright.callflow.Ids;
import dev.callwright.callflow.JudgedByKazoo;
import dev.callwright.callflow.KazooTarget;
import dev.callwright.callflow.KazooTarget.TtsDefaults;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.callflow.Problem;
import dev.callwright.flow.file.FlowException;
import dev.callwright.simulator.VirtualPbx;
import dev.callwright.simulator.caller.BridgeResult;
import dev.callwright.simulator.caller.Caller;
import dev.callwright.simulator.caller.Scenario;
import dev.callwright.simulator.transcript.Transcript;
import dev.callwright.simulator.wire.PivotTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Random flows: what the check passes works, whatever the caller does, and every tree that leaves is one that each version
 * of Kazoo runs.
 */
class RandomFlowsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T11:00:00Z");
    private static final String[] KEYS = {"", "1", "2", "9", "12", "1234#", "*"};

    /** @param seed of one flow and a few callers */
    @Property(tries = 120, shrinking = ShrinkingMode.OFF)
    void whatTheCheckPassesNeverFailsACaller(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("random-flow");
        Path file = folder.resolve("line.yml");
        Files.writeString(file, flow(random));
        KazooVersion version = KazooVersion.values()[random.nextInt(KazooVersion.values().length)];
        KazooTarget target = new KazooTarget(
                version,
                Ids.NONE,
                TtsDefaults.NONE,
                path -> Optional.of("https://pbx.example.com" + path),
                Callflow.of("hangup"));
        FlowDirectory directory = new FlowDirectory(folder, target, ZoneOffset.UTC, () -> NOW);
        FlowLibrary library = directory.reload();
        Files.delete(file);
        Files.delete(folder);
        if (library.refused().isEmpty()) {
            for (int i = 0; i < 4; i++) {
                call(library.flow("line").orElseThrow(), version, random, i);
            }
        }
    }

    private static void call(Flow flow, KazooVersion version, Random random, int number) {
        List<Callflow> answers = new ArrayList<>();
        PivotTransport transport = PivotTransport.answering((call, now) -> {
            Callflow answer = answer(flow, call, now);
            answers.add(answer);
            return answer;
        });
        String[] keys = new String[30];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = KEYS[random.nextInt(KEYS.length)];
        }
        Scenario scenario = Scenario.of(
                        Caller.calling(random.nextBoolean() ? "+353861234567" : "anonymous", "+35316877779")
                                .callId("random-" + number)
                                .build())
                .at(NOW)
                .press(keys)
                .bridge("*", random.nextBoolean() ? BridgeResult.noAnswer() : BridgeResult.busy())
                .build();
        Transcript call = new VirtualPbx(version, transport)
                .run(VirtualPbx.entry("https://pbx.example.com/pivot/line"), scenario);
        for (Callflow answer : answers) {
            for (KazooVersion each : KazooVersion.values()) {
                assertThat(new CallflowValidator(each).validate(answer))
                        .filteredOn(Problem::isError)
                        .as("%s for %s", answer, each)
                        .isEmpty();
                assertThat(JudgedByKazoo.refusals(each, answer)).isEmpty();
            }
        }
        assertThat(call.text()).doesNotContain("dead air");
    }

    /** The guard against a caller who keeps the call in one menu is no mistake of the flow's. */
    private static Callflow answer(Flow flow, PivotRequest call, Instant now) {
        try {
            return flow.answer(call, now).callflow();
        } catch (FlowException e) {
            assertThat(e).hasMessageContaining("times in a row");
            return Callflow.of("hangup");
        }
    }

    /** A flow in which every state leads somewhere; whether it makes sense is for the check to say. */
    private static String flow(Random random) {
        int nodes = 2 + random.nextInt(9);
        StringBuilder text = new StringBuilder("fallback: { module: hangup, data: {} }\nnodes:\n")
                .append("  start: { type: start, next: { incoming_call: n0 } }\n");
        for (int i = 0; i < nodes; i++) {
            text.append("  n")
                    .append(i)
                    .append(": ")
                    .append(node(random, nodes, i))
                    .append('\n');
        }
        return text.toString();
    }

    private static String node(Random random, int nodes, int self) {
        String any = "n" + random.nextInt(nodes);
        String other = "n" + random.nextInt(nodes);
        String later = self + 1 < nodes ? ", next: n" + (self + 1 + random.nextInt(nodes - self - 1)) : "";
        String variable = switch (random.nextInt(4)) {
            case 0 -> "{{ start.call.from }}";
            case 1 -> "{{ call.caller_id_name | upcase }}";
            case 2 -> "{{ call.digits }}";
            default -> "nothing";
        };
        return switch (random.nextInt(9)) {
            case 0 -> "{ type: play_audio, prompt: \"Hear %s.\"%s }".formatted(variable, later);
            case 1 ->
                "{ type: ivr_menu, prompt: \"Press. %s\", inputs: [\"1\", \"2\"], next: { \"1\": %s, \"2\": %s, no_input: %s, wrong_input: %s } }"
                        .formatted(variable, any, other, any, other);
            case 2 ->
                "{ type: get_input, prompt: Keys, max_input_size: 4, next: { successful_input: %s, no_input: %s } }"
                        .formatted(any, other);
            case 3 ->
                "{ type: counter, max_count: 3, next: { count_not_reached: %s, count_reached: %s } }"
                        .formatted(any, self + 1 < nodes ? "n" + (nodes - 1) : other);
            case 4 ->
                "{ type: branch, lhs: \"%s\", conditions: [{ alias: irish, operation: starts_with, rhs: \"+353\" }], next: { irish: %s, no_match: %s } }"
                        .formatted(variable, any, other);
            case 5 ->
                "{ type: device, data: { id: \"f0000000000000000000000000000001\", timeout: 20 }, next: { _: %s } }"
                        .formatted(any);
            case 6 ->
                "{ type: call_forward, from: \"{{ start.call.from }}\", to: [\"+353861110000\", \"+353861110001\"], next: { no_answer: %s, busy_rejected: %s, failed: %s } }"
                        .formatted(any, other, any);
            case 7 -> "{ type: set_variables, variables: { a: \"%s\" }%s }".formatted(variable, later);
            default -> "{ type: hangup }";
        };
    }
}
