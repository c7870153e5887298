package dev.callwright.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code callwright check}: is every flow file right for the PBX? Exit code 1 if one is not. */
@Command(
        name = "check",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Check every flow file as the server would, and say what is wrong where.",
        description = {
            "",
            "An error is what the server refuses to serve, since the PBX would let the caller hear nothing; a warning "
                    + "is what it mends or doubts.",
            ""
        },
        footer = {"", "Exit codes: 0 no errors; 1 errors; 2 settings or arguments that cannot be used."})
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(
            names = "--target",
            paramLabel = "VERSION",
            description = "Kazoo version to check for: 4.3, master or 5 (default: callwright.kazoo.version, else 4.3).")
    private @Nullable String target;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "text (file:line:column, as compilers print), json, or github (annotations of a workflow run); "
                            + "default: text.")
    private CheckFormat format = CheckFormat.TEXT;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        Map<String, String> version = target == null ? Map.of() : Map.of("callwright.kazoo.version", target);
        CheckReport report = CheckReport.of(Offline.read(options.configuration(version)));
        spec.commandLine().getOut().println(format.render(report));
        return report.errors() == 0 ? 0 : 1;
    }
}
