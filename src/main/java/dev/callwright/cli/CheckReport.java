package dev.callwright.cli;

import dev.callwright.callflow.KazooVersion;
import dev.callwright.flow.FlowLibrary;
import dev.callwright.flow.file.FileProblem;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * What {@code callwright check} found.
 *
 * @param folder the flows folder, as it was named
 * @param target the Kazoo version checked for
 * @param flows how many there are, those that are refused included
 * @param problems by file, then by place
 */
record CheckReport(Path folder, KazooVersion target, int flows, List<FileProblem> problems) {
    private static final Comparator<FileProblem> BY_PLACE = Comparator.comparing(FileProblem::file)
            .thenComparingInt(FileProblem::line)
            .thenComparingInt(FileProblem::column);

    static CheckReport of(Offline offline) {
        return new CheckReport(
                offline.settings().flows(),
                offline.pbx().target().version(),
                offline.library().files().size() + offline.library().refused().size(),
                offline.library().problems().stream().sorted(BY_PLACE).toList());
    }

    long errors() {
        return problems.stream().filter(found -> found.problem().isError()).count();
    }

    long warnings() {
        return problems.size() - errors();
    }

    /** A problem's file, to be opened from where the command was called; or the settings that it stands in. */
    String file(FileProblem found) {
        return found.file().startsWith(FlowLibrary.SETTINGS)
                ? "callwright.hours"
                : folder.resolve(found.file()).normalize().toString();
    }
}
