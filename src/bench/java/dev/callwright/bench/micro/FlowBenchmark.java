package dev.callwright.bench.micro;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.CallflowJson;
import dev.callwright.callflow.Ids;
import dev.callwright.callflow.KazooTarget;
import dev.callwright.callflow.KazooTarget.TtsDefaults;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.flow.Flow;
import dev.callwright.flow.FlowDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Steps of a call through a flow of nodes, from the request's values to the answer's bytes. */
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class FlowBenchmark extends Steady {
    private static final String FLOW = """
            fallback: { module: hangup, data: {} }
            nodes:
              start: { type: start, next: { incoming_call: who } }
              who:
                type: branch
                lhs: "{{ start.call.from }}"
                conditions: [{ alias: irish, operation: starts_with, rhs: "+353" }]
                next: { irish: menu, no_match: count }
              count: { type: counter, max_count: 3, next: { count_not_reached: menu, count_reached: bye } }
              menu:
                type: ivr_menu
                prompt: "Press 1 for sales, or 2 for support."
                inputs: ["1", "2"]
                next: { "1": bye, "2": bye, no_input: count, wrong_input: count }
              bye: { type: play_audio, prompt: "You pressed {{ menu.digits }}." }
            """;

    private Flow flow;
    private PivotRequest first;
    private PivotRequest back;

    @Setup
    public void load() throws IOException {
        Path folder = Files.createTempDirectory("flows");
        Files.writeString(folder.resolve("line.yml"), FLOW);
        FlowDirectory directory = new FlowDirectory(
                folder,
                new KazooTarget(
                        KazooVersion.V4_3,
                        Ids.NONE,
                        TtsDefaults.NONE,
                        path -> Optional.of("https://pbx-apps.example.com" + path),
                        Callflow.of("hangup")),
                ZoneOffset.UTC,
                InstantSource.system());
        flow = directory.reload().flow("line").orElseThrow();
        first = call().build();
        Callflow menu = flow.answer(first, Installed.OPEN).callflow();
        String url = menu.nodes().stream()
                .filter(node -> node.module().equals("pivot"))
                .map(node -> String.valueOf(node.data().get("voice_url")))
                .findFirst()
                .orElseThrow();
        back = call().parameter("flow_state", url.substring(url.indexOf("flow_state=") + "flow_state=".length()))
                .build();
    }

    private static PivotRequest.Builder call() {
        return PivotRequest.builder()
                .callId("829597750@10.26.0.158")
                .callerIdNumber("+15551234567")
                .request("+35316877779");
    }

    /** Branch, counter, menu: three nodes, and a signed state in the answer. */
    @Benchmark
    public byte[] firstRequest() {
        return CallflowJson.write(flow.answer(first, Installed.OPEN).callflow());
    }

    /** Nobody pressed a key: the state is read, menu, counter, menu, and a signed state again. */
    @Benchmark
    public byte[] wayBack() {
        return CallflowJson.write(flow.answer(back, Installed.OPEN).callflow());
    }
}
