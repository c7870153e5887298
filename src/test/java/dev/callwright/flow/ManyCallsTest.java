package dev.callwright.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many calls in one flow at once: each hears its own values, and nobody else's. */
class ManyCallsTest {
    private static final int THREADS = 8;
    private static final int CALLS = 400;
    private static final String FLOW = """
            fallback: { module: hangup, data: {} }
            nodes:
              start: { type: start, next: { incoming_call: keep } }
              keep:
                type: set_variables
                variables: { mine: "{{ start.call.from }}", names: { a: "{{ call.caller_id_name }}", b: "b{{ call.caller_id_name }}" }, pick: "{{ call.language }}" }
                next: menu
              menu:
                type: ivr_menu
                prompt: "{{ call.caller_id_number }}/{{ keep.mine }}/{{ keep.names[keep.pick] }}/{{ call.caller_id_name | append: '!' | split: '!' | first }}"
                inputs: ["1"]
                next: { "1": choose, no_input: wrong, wrong_input: wrong }
              choose:
                type: branch
                lhs: "{{ keep.mine }}"
                conditions: [{ alias: own, operation: equal, rhs: "{{ start.call.from }}" }]
                next: { own: tell, no_match: wrong }
              tell:
                type: play_audio
                prompt: "{% for i in (1..50) %}{{ keep.mine }}{% if call.caller_id_name == keep.names.a %}={% else %}#{% endif %}{{ keep.names[keep.pick] }};{% endfor %}{{ menu.digits }}"
              wrong: { type: play_audio, prompt: "somebody else's {{ keep.mine }}" }
            """;

    @Test
    void nobodyHearsAnotherCallersValue(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("f.yml"), FLOW.getBytes(UTF_8));
        FlowDirectory flows = FlowsForTests.directory(folder);
        assertThat(OutsideForTests.problems(flows.reload())).isEmpty();
        Flow flow = flows.library().flow("f").orElseThrow();

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier together = new CyclicBarrier(THREADS);
            List<Future<List<String>>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                all.add(threads.submit(() -> {
                    together.await();
                    List<String> wrong = new ArrayList<>();
                    for (int i = 0; i < CALLS; i++) {
                        wrong.addAll(mistakes(flow, number * CALLS + i));
                    }
                    return wrong;
                }));
            }
            List<String> wrong = new ArrayList<>();
            for (Future<List<String>> each : all) {
                wrong.addAll(each.get());
            }
            assertThat(wrong).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> mistakes(Flow flow, int caller) {
        String number = "+3538" + (10_000_000 + caller);
        String name = "N" + caller;
        FlowCall call = new FlowCall(any -> flow, Instant.parse("2026-11-20T11:00:00Z"))
                .with("Call-ID", "call-" + caller)
                .with("Caller-ID-Number", number)
                .with("Caller-ID-Name", name)
                .with("Language", caller % 2 == 0 ? "a" : "b")
                .calls("f");
        List<String> heard = new ArrayList<>(call.hears());
        heard.add(String.join("", call.presses("1").hears()));
        String picked = caller % 2 == 0 ? name : "b" + name;
        List<String> right = List.of(
                number + "/" + number + "/" + picked + "/" + name, (number + "=" + picked + ";").repeat(50) + "1");
        return heard.equals(right) ? List.of() : List.of(heard + " instead of " + right);
    }
}
