package dev.callwright.flow;

import dev.callwright.callflow.CallflowPreparer;
import dev.callwright.callflow.KazooTarget;
import dev.callwright.flow.document.DocumentException;
import dev.callwright.flow.document.SourceDocument;
import dev.callwright.flow.file.FileProblem;
import dev.callwright.flow.file.FileReport;
import dev.callwright.flow.file.FlowFile;
import dev.callwright.flow.graph.Engine;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes a file's text into a flow, or into a list of everything that is wrong with it. Thread-safe. */
final class FlowLoader {
    private static final Comparator<FileProblem> BY_PLACE =
            Comparator.comparingInt(FileProblem::line).thenComparingInt(FileProblem::column);

    private final KazooTarget target;
    private final CallflowPreparer preparer;
    private final ZoneId defaultZone;
    private final FlowKinds kinds;

    /** @param defaultZone the zone of flows that name none */
    FlowLoader(KazooTarget target, ZoneId defaultZone, Engine engine) {
        this.target = target;
        this.preparer = new CallflowPreparer(target);
        this.defaultZone = defaultZone;
        this.kinds = new FlowKinds(engine);
    }

    LoadedFile load(FlowText text) {
        try {
            SourceDocument document = SourceDocument.read(text.path(), text.bytes());
            FileReport report = new FileReport(text.path(), document);
            FlowFile file = new FlowFile(
                    text.path(), document, report, target, preparer, defaultZone, text.written(), text.folder());
            Optional<FlowDefinition> definition = kinds.read(file);
            List<FileProblem> problems =
                    report.problems().stream().sorted(BY_PLACE).toList();
            return loaded(text, report.hasErrors() ? Optional.empty() : definition, problems);
        } catch (DocumentException e) {
            FileProblem problem = new FileProblem(
                    text.path(), e.position().line(), e.position().column(), e.problem());
            return loaded(text, Optional.empty(), List.of(problem));
        }
    }

    private static LoadedFile loaded(FlowText text, Optional<FlowDefinition> definition, List<FileProblem> problems) {
        return new LoadedFile(text.path(), text.name(), text.version(), definition, problems);
    }
}
