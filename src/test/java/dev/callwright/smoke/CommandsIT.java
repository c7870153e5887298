package dev.callwright.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the built artifact, the jar or the native image as {@link SmokeIT} has it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CommandsIT {
    private static final String FLOWS = Path.of("flows").toAbsolutePath().toString();
    private static final Map<String, String> NONE = Map.of();

    @TempDir
    private Path folder;

    private record Run(int exitCode, String output) {}

    @Test
    void anOptionWinsOverTheEnvironmentAndThatOverAFile() throws Exception {
        write("application.yml", "callwright: {public-url: 'https://file.example', country: IE}");
        Map<String, String> environment = Map.of("CALLWRIGHT_PUBLIC_URL", "https://environment.example");

        assertThat(run(NONE, "routes", "--flows", FLOWS).output()).contains("https://file.example/pivot");
        assertThat(run(environment, "routes", "--flows", FLOWS).output()).contains("https://environment.example/pivot");
        assertThat(run(environment, "routes", "--flows", FLOWS, "--public-url", "https://option.example")
                        .output())
                .contains("https://option.example/pivot");
    }

    @Test
    void theSampleFlowsAreRight() throws Exception {
        Run check = run(NONE, "check", "--flows", FLOWS, "--public-url", "https://pbx-apps.example.com");

        assertThat(check.output()).contains(" 0 errors");
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void aWrongFlowFailsTheCheck() throws Exception {
        write("wrong.yml", "module: devize\ndata: {}\n");

        Run check = run(NONE, "check", "--flows", ".");

        assertThat(check.output()).contains("wrong.yml:1:", "did you mean device?");
        assertThat(check.exitCode()).isEqualTo(1);
    }

    @Test
    void hoursAreExplained() throws Exception {
        Run hours =
                run(NONE, "hours", "Mo-Fr 09:00-17:00; PH off", "--zone", "Europe/Dublin", "--at", "2026-12-25T10:00");

        assertThat(hours.output()).startsWith("closed").contains("PH off");
        assertThat(hours.exitCode()).isZero();
    }

    @Test
    void aFlowIsDrawn() throws Exception {
        Run diagram = run(NONE, "diagram", "examples/time-of-day", "--flows", FLOWS, "--format", "svg");

        assertThat(diagram.output()).startsWith("<svg ").contains("data-node=\"open/_\"", "kind-decision");
        assertThat(diagram.exitCode()).isZero();
    }

    @Test
    void aMistakeIsOneLine() throws Exception {
        Run serve = run(Map.of("CALLWRIGHT_PORT", "eighty"), "serve", "--flows", FLOWS);

        assertThat(serve.output().strip())
                .startsWith("callwright: callwright.port: eighty")
                .doesNotContain("\n");
        assertThat(serve.exitCode()).isEqualTo(2);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Run run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(RunningServer.artifact());
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        RunningServer.setEnvironment(builder, environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), output);
    }
}
