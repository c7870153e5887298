package dev.callwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @Test
    void helpNamesEveryCommand() {
        CommandLineRun help = CommandLineRun.of("--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out())
                .contains("serve", "check", "routes", "hours", "diagram", "schema", "CALLWRIGHT_PORT", "Exit codes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "check", "routes", "hours", "diagram", "schema"})
    void everyCommandExplainsItself(String command) {
        CommandLineRun help = CommandLineRun.of(command, "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Usage: callwright " + command);
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(CommandLineRun.of("--version").out()).matches("callwright \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @ParameterizedTest
    @CsvSource({"--prot 1, --port", "serve --flow=x, --flows", "chek, check", "check --taget=5, --target"})
    void aMisspeltWordIsAnsweredWithTheOneMeant(String arguments, String meant) {
        CommandLineRun run = CommandLineRun.of(arguments.split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("did you mean " + meant + "?").contains("--help'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "65536", "8080 9090"})
    void aPortThatIsNoneIsRefusedInOneLine(String port, @TempDir Path flows) {
        CommandLineRun run = CommandLineRun.of("--flows", flows.toString(), "--port=" + port);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().startsWith("callwright: callwright.port: " + port);
    }

    @Test
    void aPortInUseIsSaidInOneLine(@TempDir Path flows) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            CommandLineRun run =
                    CommandLineRun.of("--flows", flows.toString(), "--port", String.valueOf(taken.getLocalPort()));

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .contains("port " + taken.getLocalPort() + " cannot be listened on")
                    .contains("choose another port");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "check", "routes"})
    void withoutAFlowsFolderNothingStarts(String command, @TempDir Path folder) {
        CommandLineRun run =
                CommandLineRun.of(command, "--flows", folder.resolve("flowz").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("flowz is not a folder")
                .contains("--flows DIR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "callwright: {timezone: Mars}                     | callwright.timezone: Mars (expected",
                "callwright: {access: {allow: nonsense}}          | callwright.access.allow: nonsense (expected",
                "callwright: {fallback: '{module: devize}'}       | callwright.fallback: ",
                "callwright: {hours: {times: nine to five}}       | callwright.hours",
                "micronaut: {server: {max-request-size: lots}}    | micronaut.server.max-request-size: lots (expected"
            })
    void aSettingThatCannotBeUsedStopsTheStartInOneLine(String settings, String complaint, @TempDir Path folder)
            throws IOException {
        Path flows = Files.createDirectory(folder.resolve("flows"));
        Path config = Files.writeString(folder.resolve("application.yml"), settings);

        CommandLineRun run =
                CommandLineRun.of("serve", "--port", "0", "--flows", flows.toString(), "--config", config.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().startsWith("callwright: " + complaint);
    }
}
