package dev.callwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagramCommandTest {
    @TempDir
    private Path folder;

    private Path flows;

    @BeforeEach
    void oneFlow() throws IOException {
        flows = Files.createDirectory(folder.resolve("flows"));
        Files.writeString(flows.resolve("main.yml"), "module: tts\ndata: {text: Hello}\nnumbers: ['+35316877779']\n");
    }

    @Test
    void aFlowIsDrawnAsATreeByItsName() {
        CommandLineRun run = diagram("main");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("main\nincoming call  +35316877779\n└─ tts  text: Hello\n");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"text, main", "mermaid, ---", "svg, <svg"})
    void theFormatCanBeChosen(String format, String start) {
        assertThat(diagram("main", "--format", format).out()).startsWith(start);
    }

    @ParameterizedTest
    @CsvSource({"a.svg, <svg", "a.SVG, <svg", "a.mmd, ---", "a.txt, main", "a, main"})
    void theEndingOfTheOutputDecidesTheFormat(String name, String start) throws IOException {
        Path output = folder.resolve(name);

        CommandLineRun run = diagram("main", "--output", output.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(output)).startsWith(start);
    }

    @Test
    void aFileOutsideTheFlowsFolderIsDrawnThoughItClaimsANumberThatIsTaken() throws IOException {
        Path draft = Files.writeString(
                folder.resolve("draft.yml"),
                "hours: '09:00-17:00'\nopen: main\nclosed: somewhere/else\nnumbers: ['+35316877779']\n");

        CommandLineRun run = diagram(draft.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("draft\n")
                .contains("├─ open: main  another flow\n", "└─ closed: somewhere/else  another flow\n");
    }

    @Test
    void aFlowThatLeadsBackHereNeedsNoPublicUrlToBeDrawn() throws IOException {
        Files.writeString(flows.resolve("back.yml"), "module: pivot\ndata: {voice_url: /pivot/main}\n");

        assertThat(diagram("back").out()).contains("pivot  voice_url: /pivot/main");
    }

    @Test
    void theAnswerForAllOtherNumbersIsDrawnToo() {
        assertThat(diagram(":time-of-day").out()).contains("opening hours", "open: device", "closed: voicemail");
    }

    @ParameterizedTest
    @CsvSource({"maim, did you mean main?", "main.json, did you mean main?", "nothing/like/it, give a flow's name"})
    void aNameThatIsNoneIsAnsweredWithTheOneMeant(String name, String answer) {
        CommandLineRun run = diagram(name);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("no flow and no file is called " + name, answer);
    }

    @Test
    void aFlowWithErrorsIsNotDrawnAndTheErrorsAreShown() throws IOException {
        Files.writeString(flows.resolve("wrong.yml"), "module: devize\ndata: {}\n");

        for (String name : new String[] {"wrong", flows.resolve("wrong.yml").toString()}) {
            CommandLineRun run = diagram(name);

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .containsPattern("wrong\\.yml:1:\\d+: error: /module: found .*devize.*did you mean device\\?");
        }
    }

    @Test
    void aFileThatIsNoFlowIsRefused() throws IOException {
        Path image = Files.writeString(folder.resolve("image.png"), "x");

        CommandLineRun run = diagram(image.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("ends neither with .json nor with .yml");
    }

    @Test
    void anOutputThatCannotBeWrittenIsSaid() {
        CommandLineRun run =
                diagram("main", "-o", folder.resolve("no/such/folder.svg").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("folder.svg cannot be written");
    }

    private CommandLineRun diagram(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "diagram";
        arguments[1] = "--flows";
        arguments[2] = flows.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return CommandLineRun.of(arguments);
    }
}
