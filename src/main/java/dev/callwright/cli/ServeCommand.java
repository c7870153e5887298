package dev.callwright.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code callwright serve}: answers the PBX until it is told to stop. */
@Command(
        name = "serve",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Answer the PBX over HTTP until stopped.",
        description = {
            "",
            "Prints what to paste into Kazoo for each flow, then answers calls. Flow files are read again whenever they "
                    + "change. On SIGTERM or Ctrl-C the calls being answered are finished first.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  callwright serve --port 8080 --flows flows --public-url https://pbx-apps.example.com"
        })
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private ServeOptions options = new ServeOptions();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        return Serving.run(options, spec.commandLine().getOut());
    }
}
