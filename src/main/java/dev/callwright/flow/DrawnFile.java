package dev.callwright.flow;

import dev.callwright.callflow.KazooTarget;
import dev.callwright.callflow.Problem;
import dev.callwright.flow.diagram.Diagram;
import dev.callwright.flow.document.SourceDocument;
import dev.callwright.flow.file.FileProblem;
import dev.callwright.flow.graph.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The diagram of one flow file, wherever it lies. What other flows it names need not be there.
 *
 * @param diagram empty if there is an error in the file
 * @param problems everything that is wrong with it
 */
public record DrawnFile(Optional<Diagram> diagram, List<FileProblem> problems) {

    /**
     * Reads and draws a file, at most 1 MiB.
     *
     * @param folder the flows folder, in which the calendars that it names must lie
     * @param target the PBX it must be right for
     * @param zone whose clock decides where it names none
     */
    public static DrawnFile read(Path file, Path folder, KazooTarget target, ZoneId zone) {
        String path = file.toString().replace('\\', '/');
        if (!path.toLowerCase(Locale.ROOT).matches("(?s).*\\.(json|ya?ml)")) {
            return refused(path, "a file that ends neither with .json nor with .yml or .yaml", "a flow file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(SourceDocument.MAX_BYTES + 1);
            FlowText text =
                    new FlowText(path, bytes, Files.getLastModifiedTime(file).toInstant(), folder);
            LoadedFile loaded = new FlowLoader(target, zone, Engine.reachingNothing(InstantSource.system())).load(text);
            String name = FlowText.name(String.valueOf(file.getFileName()));
            return new DrawnFile(
                    loaded.definition().map(FlowDefinition::diagram).map(diagram -> titled(diagram, name)),
                    loaded.problems());
        } catch (IOException e) {
            return refused(path, "a file that cannot be read: " + e, "a flow file");
        }
    }

    private static Diagram titled(Diagram diagram, String name) {
        return diagram.title().isEmpty() ? diagram.withTitle(name) : diagram;
    }

    private static DrawnFile refused(String path, String found, String expected) {
        return new DrawnFile(
                Optional.empty(), List.of(new FileProblem(path, 0, 0, Problem.error("", found, expected))));
    }
}
