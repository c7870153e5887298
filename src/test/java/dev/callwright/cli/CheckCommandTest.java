package dev.callwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path flows;

    @BeforeEach
    void oneRightFlow() throws IOException {
        write("right.yml", "module: tts\ndata: {text: Hello}\n");
    }

    @Test
    void rightFlowsAreFine() {
        CommandLineRun run = check();

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualToIgnoringNewLines("1 flow checked for Kazoo 4.3: 0 errors, 0 warnings");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void anErrorIsShownWithFileLineAndColumnAndFailsTheCheck() throws IOException {
        write("wrong.yml", "module: tts\ndata:\n  text: Hello\nchildren:\n  _: {module: devize, data: {}}\n");

        CommandLineRun run = check();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern(
                        "wrong\\.yml:5:\\d+: error: /children/_/module: found .*devize.*did you mean device\\?")
                .contains("2 flows checked for Kazoo 4.3: 1 error, 0 warnings");
    }

    @Test
    void aWarningFailsNothing() throws IOException {
        write("old.yml", "module: say\ndata: {text: Hello}\n");

        CommandLineRun run = check();

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("old\\.yml:1:\\d+: warning: /module")
                .contains("0 errors, 1 warning");
    }

    @Test
    void theTargetDecidesWhichModulesThereAre() throws IOException {
        write("answer.yml", "module: answer\ndata: {}\n");

        assertThat(check().exitCode()).isEqualTo(1);
        assertThat(check("--target", "5").exitCode()).isZero();
    }

    @Test
    void programsReadJson() throws IOException {
        write("wrong.yml", "module: devize\ndata: {}\n");

        CommandLineRun run = check("--format", "json");

        JsonNode report = new ObjectMapper().readTree(run.out());
        assertThat(report.at("/errors").asInt()).isEqualTo(1);
        assertThat(report.at("/problems/0/file").asText()).endsWith("wrong.yml");
        assertThat(report.at("/problems/0/line").asInt()).isEqualTo(1);
        assertThat(report.at("/problems/0/severity").asText()).isEqualTo("error");
        assertThat(report.at("/problems/0/pointer").asText()).isEqualTo("/module");
    }

    @Test
    void workflowsReadAnnotations() throws IOException {
        write("wrong.yml", "module: 100%\ndata: {}\n");

        CommandLineRun run = check("--format", "github");

        assertThat(run.out())
                .containsPattern("(?m)^::error file=.*wrong\\.yml,line=1,col=\\d+::/module: found .100%25");
    }

    @Test
    void mistakesInFlowsOfNodesAreShownInEveryFormat() throws IOException {
        write("nodes.yml", """
                nodes:
                  start: { type: start, next: { incoming_call: a } }
                  a: { type: play_audio, prompt: Music., next: a }
                """);

        CommandLineRun text = check("--public-url", "https://pbx.example.com");
        assertThat(text.exitCode()).isEqualTo(1);
        assertThat(text.out())
                .containsPattern("nodes\\.yml:3:48: error: /nodes/a/next/prompt_completed: found a circle: a → a")
                .containsPattern("nodes\\.yml:1:1: warning: /: found no \"fallback\"")
                .contains("1 error, 1 warning");
        assertThat(check("--format", "github", "--public-url", "https://pbx.example.com")
                        .out())
                .containsPattern("(?m)^::error file=.*nodes\\.yml,line=3,col=48::/nodes/a/next");
        JsonNode report = new ObjectMapper()
                .readTree(check("--format", "json", "--public-url", "https://pbx.example.com")
                        .out());
        assertThat(report.at("/problems/1/pointer").asText()).isEqualTo("/nodes/a/next/prompt_completed");
    }

    @Test
    void theTargetDecidesWhichComponentsThereAre() throws IOException {
        write("nodes.yml", """
                fallback: { module: hangup, data: {} }
                nodes:
                  start: { type: start, next: { incoming_call: a } }
                  a: { type: kazoo.answer }
                """);

        assertThat(check("--target", "4.3").out()).containsPattern("nodes\\.yml:4:14: error: /nodes/a/type");
        assertThat(check("--target", "4").exitCode()).isZero();
        assertThat(check("--target", "5").exitCode()).isZero();
        assertThat(check("--target", "6").exitCode()).isEqualTo(2);
    }

    @Test
    void aFormatThatIsNoneIsRefused() {
        CommandLineRun run = check("--format", "xml");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("TEXT, JSON, GITHUB");
    }

    private CommandLineRun check(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "check";
        arguments[1] = "--flows";
        arguments[2] = flows.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return CommandLineRun.of(arguments);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(flows.resolve(name), text);
    }
}
