package dev.callwright.cli;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code callwright}: without a sub-command it serves. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Callwright",
                        version = "${callwright.version}",
                        description = "The call-flow application server for Kazoo PBXs.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")))
@Command(
        name = "callwright",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "The call-flow application server for Kazoo PBXs.",
        description = {
            "",
            "Set the advanced-callflow (Pivot) URL of a number on your PBX to this server: on every call to that number "
                    + "the PBX asks here what to do. Without a command, callwright serves.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Each option is also an environment variable (CALLWRIGHT_PORT, CALLWRIGHT_FLOWS, …) and a setting in "
                    + "application.yml (callwright.port, callwright.flows, …). An option wins over the environment, the "
                    + "environment over a file.",
            "",
            "Exit codes: 0 done; 1 it failed; 2 called or configured in a way that cannot work."
        },
        subcommands = {
            ServeCommand.class,
            CheckCommand.class,
            RoutesCommand.class,
            HoursCommand.class,
            DiagramCommand.class,
            SchemaCommand.class
        })
public final class Main implements Callable<Integer> {
    @Mixin
    private ServeOptions options = new ServeOptions();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The whole command line, ready to execute. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setParameterExceptionHandler(Usage::report)
                .setExecutionExceptionHandler(Failures::report)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    @Override
    public Integer call() throws Exception {
        return Serving.run(options, spec.commandLine().getOut());
    }
}
