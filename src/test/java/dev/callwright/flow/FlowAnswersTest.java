package dev.callwright.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.flow.file.FlowException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What callers get from loaded flows. */
class FlowAnswersTest {
    private static final PivotRequest CALL =
            PivotRequest.builder().callerIdNumber("+15551234567").build();
    private static final Instant NOON = Instant.parse("2026-06-17T12:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-06-17T22:00:00Z");

    private final Path folder;

    FlowAnswersTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private FlowLibrary load() {
        return FlowsForTests.directory(folder).reload();
    }

    private void file(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Flow flow(FlowLibrary library, String name) {
        assertThat(library.refused()).isEmpty();
        return library.flow(name).orElseThrow();
    }

    @Test
    void aFlowWithoutLiquidAnswersTheSameObjectEachTime() throws Exception {
        file("a.yml", "module: tts\ndata: {text: hi}");
        Flow flow = flow(load(), "a");

        assertThat(flow.answer(CALL, NOON).callflow())
                .isSameAs(flow.answer(CALL, NIGHT).callflow());
        assertThat(flow.answer(CALL, NOON).why()).isEqualTo("flow a");
    }

    @Test
    void whatAFileSaysForPeopleAndForUsIsNotSentToThePbx() throws Exception {
        file(
                "a.yml",
                "name: A\ndescription: B\nnumbers: [100]\ntimezone: UTC\nfallback: {module: hangup}\nmodule: tts\ndata: {text: hi}");
        Flow flow = flow(load(), "a");

        assertThat(flow.answer(CALL, NOON).callflow())
                .isEqualTo(Callflow.of("tts").data("text", "hi"));
        assertThat(flow.title()).contains("A");
        assertThat(flow.description()).contains("B");
        assertThat(flow.numbers()).containsExactly("100");
        assertThat(flow.zone().map(Object::toString)).contains("UTC");
        assertThat(flow.fallback()).contains(Callflow.of("hangup"));
    }

    @Test
    void equalFilesHaveEqualVersions() throws Exception {
        file("a.yml", "module: hangup");
        file("b.yml", "module: hangup");
        file("c.yml", "module: hangup # ");
        FlowLibrary library = load();

        assertThat(flow(library, "a").version())
                .isEqualTo(flow(library, "b").version())
                .hasSize(12);
        assertThat(flow(library, "c").version()).isNotEqualTo(flow(library, "a").version());
    }

    @Test
    void theTimeOfDayLeadsToOtherFlowsAndSaysWhy() throws Exception {
        file("main.yml", """
                numbers: ["+35316877779"]
                timezone: Europe/Dublin
                hours: "Mo-Fr 09:00-17:00; PH off"
                holidays: [2026-06-18]
                override: closed on 2026-06-19
                open: teams/day
                closed: { module: tts, data: { text: "It is {{ now | date: '%H:%M' }}" } }
                fallback: sorry
                """);
        file("teams/day.yml", "module: tts\ndata: {text: \"Hello at {{ 'now' | date: '%H:%M' }}\"}");
        file("sorry.json", "{\"module\":\"hangup\"}");
        Flow main = flow(load(), "main");

        FlowAnswer open = main.answer(CALL, NOON);
        assertThat(open.callflow()).isEqualTo(Callflow.of("tts").data("text", "Hello at 13:00"));
        assertThat(open.path()).containsExactly("open", "teams/day");
        assertThat(open.why()).isEqualTo("open by Mo-Fr 09:00-17:00, closes 17:00; flow teams/day");
        FlowAnswer closed = main.answer(CALL, NIGHT);
        assertThat(closed.callflow()).isEqualTo(Callflow.of("tts").data("text", "It is 23:00"));
        assertThat(closed.path()).containsExactly("closed");
        assertThat(main.answer(CALL, Instant.parse("2026-06-18T12:00:00Z")).path())
                .containsExactly("closed");
        assertThat(main.answer(CALL, Instant.parse("2026-06-19T12:00:00Z")).why())
                .contains("override");
        assertThat(main.fallback()).contains(Callflow.of("hangup"));
    }

    @Test
    void aNamedFlowKeepsItsOwnZone() throws Exception {
        file("main.yml", "timezone: Europe/Dublin\nhours: 24/7\nopen: tokyo\nclosed: tokyo");
        file("tokyo.yml", "timezone: Asia/Tokyo\nmodule: tts\ndata: {text: \"{{ now | date: '%H' }}\"}");

        assertThat(flow(load(), "main").answer(CALL, NOON).callflow().data()).containsEntry("text", "21");
    }

    @Test
    void aCallThatNoValidTreeCanBeMadeOfSaysSoWithoutTheCallersValues() throws Exception {
        file(
                "a.yml",
                "module: device\ndata: { id: \"{% if digits == empty %}front_desk{% else %}{{ caller_id_number }}{% endif %}\" }");
        Flow flow = flow(load(), "a");
        PivotRequest pressed = PivotRequest.builder()
                .callerIdNumber("+15551234567")
                .digits("1")
                .build();

        assertThat(flow.answer(CALL, NOON).callflow().data()).containsEntry("id", FlowsForTests.FRONT_DESK);
        assertThatThrownBy(() -> flow.answer(pressed, NOON))
                .isInstanceOf(FlowException.class)
                .hasMessageContaining("/data/id")
                .hasMessageNotContaining("5551234567");
    }

    @Test
    void aCallersNameIsNeverReadAsATemplateOrPassedUnchecked() throws Exception {
        file("a.yml", "module: tts\ndata: { text: \"Hi {{ caller_id_name }}\" }");
        file(
                "b.yml",
                "module: device\ndata: { id: \"{% if digits == empty %}front_desk{% else %}{{ caller_id_name }}{% endif %}\" }");
        FlowLibrary library = load();
        PivotRequest hostile = PivotRequest.builder()
                .callerIdName("{{ account_id }}{% include 'x' %}")
                .accountId("secret")
                .digits("1")
                .build();

        assertThat(flow(library, "a").answer(hostile, NOON).callflow().data())
                .containsEntry("text", "Hi {{ account_id }}{% include 'x' %}");
        assertThatThrownBy(() -> flow(library, "b").answer(hostile, NOON)).isInstanceOf(FlowException.class);
    }

    @Test
    void manyCallsAtOnceEachGetTheirOwnTree() throws Exception {
        file("a.yml", """
                hours: 24/7
                open:
                  module: tts
                  data: { text: "{{ digits.pin }} {% for i in (1..5) %}{{ digits.pin }}{% endfor %}" }
                  children: { _: { module: conference, data: { config: { name: "Room {{ digits.pin }}" } } } }
                closed: { module: hangup }
                """);
        Flow flow = flow(load(), "a");
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<String>> calls = IntStream.range(0, 5_000)
                    .<Callable<String>>mapToObj(i -> () -> {
                        String pin = Integer.toString(10_000 + i);
                        Callflow tree = flow.answer(
                                        PivotRequest.builder()
                                                .digits("pin", pin)
                                                .build(),
                                        NOON)
                                .callflow();
                        boolean right = (pin + " " + pin.repeat(5))
                                        .equals(tree.data().get("text"))
                                && tree.children().toString().contains("conference")
                                && String.valueOf(tree.nodes().get(1).data()).contains("Room " + pin);
                        return right ? "" : pin + " got " + tree.data();
                    })
                    .toList();
            for (Future<String> call : threads.invokeAll(calls)) {
                assertThat(call.get()).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
