package dev.callwright.cli;

import dev.callwright.flow.schema.FlowSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code callwright schema}: the JSON Schema of flow files. */
@Command(
        name = "schema",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Print the JSON Schema of flow files, for editors.",
        description = {
            "",
            "A running server has it too, at /schema/flow.json. In a YAML file, name either on the first line: "
                    + "# yaml-language-server: $$schema=flow.schema.json",
            ""
        })
final class SchemaCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(FlowSchema.text());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
