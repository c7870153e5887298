package dev.callwright.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three mistakes that Kazoo's own documentation of advanced callflows makes, each with its line. */
class BrokenSamplesTest {
    private static final Path BROKEN = Path.of("src/test/resources/dev/callwright/flow/broken");

    private final CheckedFlows flows;

    BrokenSamplesTest(@TempDir Path folder) {
        this.flows = new CheckedFlows(folder);
    }

    private LoadedFile load(String name) throws IOException {
        return flows.load(name, Files.readString(BROKEN.resolve(name)), FlowsForTests.target());
    }

    private static List<String> sentences(LoadedFile file) {
        return file.problems().stream()
                .map(p -> p.line() + ":" + p.column() + " " + TextProblems.sentence(p.problem()))
                .toList();
    }

    @Test
    void aMissingBraceIsAnErrorAtTheEndOfTheFile() throws IOException {
        LoadedFile file = load("missing-brace.json");

        assertThat(file.definition()).isEmpty();
        assertThat(sentences(file))
                .singleElement()
                .asString()
                .matches("(?s)(9|10):.*")
                .contains("error: found the end of the file inside the document, expected a closing } ]");
    }

    @Test
    void anActionDirectlyUnderChildrenIsPutUnderTheOtherwiseBranch() throws IOException {
        LoadedFile file = load("directly-under-children.json");

        assertThat(file.definition().orElseThrow().constant().orElseThrow().children())
                .containsOnlyKeys("_");
        assertThat(sentences(file))
                .singleElement()
                .asString()
                .startsWith("4:15 warning: /children: found the module voicemail directly under children");
    }

    @Test
    void sayIsTts() throws IOException {
        LoadedFile file = load("say.json");

        assertThat(file.definition().orElseThrow().constant().orElseThrow().module())
                .isEqualTo("tts");
        assertThat(sentences(file))
                .singleElement()
                .asString()
                .startsWith("3:13 warning: /module: found \"say\", which Kazoo no longer has");
    }
}
