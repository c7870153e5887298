package dev.callwright.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.callwright.flow.document.SourceDocument;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flows of nodes that are no flows: each is refused in words, at a place, and nothing else is touched. */
class BadNodeFlowsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final CheckedFlows flows;

    BadNodeFlowsTest(@TempDir Path folder) {
        this.folder = folder;
        this.flows = new CheckedFlows(folder);
    }

    private String problem(String text) {
        List<String> problems = flows.problems(text, FlowsForTests.target()).stream()
                .filter(problem -> problem.contains(" error: "))
                .toList();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"support-line.yml", "parts.json"})
    void whateverValueIsWrongNothingIsThrownAndALineIsNamed(String name) throws Exception {
        String text = Files.readString(NodeFlowChecksTest.GOOD.resolve(name));
        Object good = SourceDocument.read(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .root();
        List<String> refused = new ArrayList<>();
        List<String> tried = new ArrayList<>();
        for (Object wrong : wrongValues()) {
            mutants(good, wrong, mutant -> {
                String json = json(mutant);
                LoadedFile file = flows.load("x.json", json, FlowsForTests.target());
                tried.add(json);
                if (file.definition().isEmpty()) {
                    refused.add(json);
                    assertThat(file.problems()).as(json).anySatisfy(problem -> {
                        assertThat(problem.problem().isError()).isTrue();
                        assertThat(problem.line()).isPositive();
                    });
                }
            });
        }
        assertThat(tried).hasSizeGreaterThan(200);
        assertThat(refused.size()).isGreaterThan(tried.size() / 2);
    }

    private static List<Object> wrongValues() {
        List<@Nullable Object> values = new ArrayList<>(List.of(
                7,
                -1,
                1e300,
                true,
                "",
                "x",
                "{{ nothing }}",
                "{% if",
                List.of(),
                List.of(List.of()),
                Map.of(),
                Map.of("a", 1)));
        values.add(null);
        return Collections.unmodifiableList(values);
    }

    /** The value with each part of it in turn, and itself, replaced. */
    private static void mutants(@Nullable Object value, @Nullable Object wrong, Consumer<@Nullable Object> each) {
        each.accept(wrong);
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> mutants(item, wrong, mutant -> {
                Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map);
                copy.put(key, mutant);
                each.accept(copy);
            }));
        } else if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                int at = i;
                mutants(items.get(i), wrong, mutant -> {
                    List<@Nullable Object> copy = new ArrayList<>(items);
                    copy.set(at, mutant);
                    each.accept(copy);
                });
            }
        }
    }

    private static String json(@Nullable Object value) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFileOfFiftyMegabytesIsRefusedWithoutBeingRead() throws IOException {
        Files.writeString(folder.resolve("good.yml"), "module: tts\ndata: { text: Hello }\n");
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("large.yml").toFile(), "rw")) {
            large.write("nodes:\n  start: { type: start }\n#".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            large.setLength(50L << 20);
        }

        FlowLibrary library = FlowsForTests.directory(folder).reload();

        assertThat(library.flows()).containsOnlyKeys("good");
        assertThat(library.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem().toString()).contains("1 MiB"));
    }

    @Test
    void aBombOfAliasesIsRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d,".formatted(i - 1).repeat(9)));
        }

        assertThat(problem(bomb + "nodes: *a11\n")).contains("100,000 values");
    }

    @Test
    void anAliasForANodeIsThatNodeAgain() {
        assertThat(flows.problems("""
                fallback: { module: hangup, data: {} }
                nodes:
                  start: { type: start, next: { incoming_call: a } }
                  a: &say { type: play_audio, prompt: Hello. }
                  b: *say
                """, FlowsForTests.target()))
                .singleElement()
                .asString()
                .contains("/nodes/b", "which no call comes to");
    }

    @Test
    void aNodeTwiceIsRefused() {
        assertThat(problem("""
                nodes:
                  start: { type: start, next: { incoming_call: a } }
                  a: { type: hangup }
                  a: { type: hangup }
                """)).startsWith("4:3 error: ").contains("the key \"a\" a second time");
    }

    @Test
    void aTextThatIsCutOffIsRefused() {
        assertThat(problem("nodes:\n  start: { type: start, next: { incoming_call: a }\n"))
                .contains("error: ");
    }

    @Test
    void anOptionThatThereIsNoneOfIsShownWithTheOneThatWasMeant() {
        assertThat(problem("""
                nodes:
                  start: { type: start, next: { incoming_call: a } }
                  a:
                    type: play_audio
                    promt: Hello.
                    prompt: Hello.
                """)).startsWith("5:5 error: ").endsWith("did you mean prompt?");
    }

    @Test
    void aComponentAStateAVariableANodeThatThereIsNoneOfAreShownWithTheOneThatWasMeant() {
        assertThat(flows.problems("""
                fallback: { module: hangup, data: {} }
                nodes:
                  start: { type: start, next: { incoming_cal: a } }
                  a: { type: ivr_meny, inputs: [1] }
                  b: { type: play_audio, prompt: "{{ c.digis }}", next: cc }
                  c: { type: ivr_menu, inputs: [1], next: { no_imput: b } }
                """, FlowsForTests.target()))
                .hasSize(5)
                .anySatisfy(p -> assertThat(p).startsWith("3:33 error").endsWith("did you mean incoming_call?"))
                .anySatisfy(p -> assertThat(p).startsWith("4:14 error").endsWith("did you mean ivr_menu?"))
                .anySatisfy(p -> assertThat(p).startsWith("5:").endsWith("did you mean digits?"))
                .anySatisfy(p ->
                        assertThat(p).startsWith("5:57 error").contains("cc").contains("did you mean"))
                .anySatisfy(p -> assertThat(p).startsWith("6:45 error").endsWith("did you mean no_input?"));
    }

    @Test
    void aTemplateThatIsNoLiquidIsRefused() {
        assertThat(problem("""
                nodes:
                  start: { type: start, next: { incoming_call: a } }
                  a: { type: play_audio, prompt: "{% if x" }
                """)).startsWith("3:").contains("/nodes/a/prompt");
    }

    @Test
    void oneBadFlowTakesNothingFromTheOthers() throws IOException {
        Files.writeString(folder.resolve("good.yml"), "nodes: { start: { type: start } }\n");
        Files.writeString(folder.resolve("bad.yml"), "nodes: { start: { type: stat } }\n");

        FlowLibrary library = FlowsForTests.directory(folder).reload();

        assertThat(library.flows()).containsOnlyKeys("good");
        assertThat(library.refused()).containsExactly("bad.yml");
    }
}
