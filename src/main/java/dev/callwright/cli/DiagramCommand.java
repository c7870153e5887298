package dev.callwright.cli;

import dev.callwright.flow.DrawnFile;
import dev.callwright.flow.Flow;
import dev.callwright.flow.FlowLibrary;
import dev.callwright.flow.diagram.Diagram;
import dev.callwright.flow.document.Similar;
import dev.callwright.flow.file.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code callwright diagram examples/time-of-day --output main.svg}: draws a flow. */
@Command(
        name = "diagram",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Draw a flow as a text tree, a Mermaid flowchart or an SVG image.",
        description = {"", "The diagram shows what the file says, with the names and templates that stand there.", ""},
        footer = {
            "",
            "Example:",
            "  callwright diagram examples/time-of-day --output main.svg",
            "",
            "Exit codes: 0 drawn; 1 the flow has errors, or the output cannot be written; 2 arguments that cannot be used."
        })
final class DiagramCommand implements Callable<Integer> {
    /** Stands in for the one a flow needs that leads back here; a diagram shows addresses as they are written. */
    private static final Map<String, String> PUBLIC_URL =
            Map.of("callwright.public-url", "https://callwright.example.com");

    @Parameters(
            index = "0",
            paramLabel = "FLOW",
            description = "A flow's name, examples/time-of-day, or a file, wherever it lies: draft.yml.")
    private String flow = "";

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, mermaid or svg; default: what the ending of --output says (.mmd, .svg), else text.")
    private @Nullable DiagramFormat format;

    @Option(
            names = {"--output", "-o"},
            paramLabel = "FILE",
            description = "File to write, in UTF-8; one that is there is replaced. Default: standard output.")
    private @Nullable Path output;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        Offline offline = Offline.read(options.configuration(PUBLIC_URL));
        String drawn = format().render(diagram(offline));
        if (output == null) {
            spec.commandLine().getOut().print(drawn);
            spec.commandLine().getOut().flush();
        } else {
            write(output, drawn);
        }
        return 0;
    }

    private DiagramFormat format() {
        return format == null ? DiagramFormat.of(output == null ? "" : output.toString()) : format;
    }

    private Diagram diagram(Offline offline) {
        FlowLibrary library = offline.library();
        Optional<Flow> known = library.flow(flow);
        if (known.isPresent()) {
            return known.get().diagram();
        }
        Path file = file(offline).orElseThrow(() -> unknown(offline));
        DrawnFile read = DrawnFile.read(
                file,
                offline.settings().flows(),
                offline.pbx().target(),
                offline.settings().zone());
        return read.diagram().orElseThrow(() -> refused(file, read.problems()));
    }

    /** The file that was named, or the one with the flow of that name, which then has errors. */
    private Optional<Path> file(Offline offline) {
        Path folder = offline.settings().flows();
        Optional<Path> refused = offline.library().refused().stream()
                .filter(path -> path.replaceFirst("\\.[^./]*$", "").equals(flow))
                .map(folder::resolve)
                .findFirst();
        return Stream.of(flow)
                .filter(name -> name.indexOf('\0') < 0)
                .map(Path::of)
                .filter(Files::isRegularFile)
                .findFirst()
                .or(() -> refused);
    }

    private CommandException unknown(Offline offline) {
        List<String> names = offline.library().files().stream().map(Flow::name).toList();
        String folder = offline.settings().flows() + "/";
        String plain =
                (flow.startsWith(folder) ? flow.substring(folder.length()) : flow).replaceFirst("\\.(json|ya?ml)$", "");
        String meant = (names.contains(plain) ? Optional.of(plain) : Similar.to(plain, names))
                .map(name -> " (did you mean " + name + "?)")
                .orElse("");
        return CommandException.unusable("no flow and no file is called " + flow + meant
                + ": give a flow's name, its path below the flows folder without the ending, or a file");
    }

    private static CommandException refused(Path file, List<FileProblem> problems) {
        String errors = problems.stream()
                .filter(found -> found.problem().isError())
                .map(found -> file + (found.line() > 0 ? ":" + found.line() + ":" + found.column() : "") + ": error: "
                        + found.problem())
                .collect(Collectors.joining(System.lineSeparator() + "  "));
        return CommandException.failed("a file with errors cannot be drawn" + System.lineSeparator() + "  " + errors);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw CommandException.failed("--output " + file + " cannot be written: " + e);
        }
    }
}
