package dev.callwright.resolver;

import dev.callwright.flow.FlowLibrary;
import dev.callwright.flow.file.FileProblem;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves a saved flow file within a second, and says in the log what is wrong with one that is refused. */
@Singleton
public class FlowWatcher {
    private static final Logger LOG = LoggerFactory.getLogger("callwright.flows");

    private final Installation installation;
    private final Flows flows;

    FlowWatcher(Installation installation, Flows flows) {
        this.installation = installation;
        this.flows = flows;
        report(List.of(), flows.library());
    }

    /** Looks for changes; cheap while there are none. */
    @Scheduled(fixedDelay = "500ms", initialDelay = "500ms")
    public synchronized void poll() {
        try {
            FlowLibrary before = flows.library();
            installation.directory().pollChanges().ifPresent(library -> {
                installation.refreshNames();
                flows.replace(library);
                report(before.problems(), library);
            });
        } catch (RuntimeException e) {
            LOG.error("the flows folder could not be looked at; what is loaded serves on", e);
        }
    }

    private static void report(List<FileProblem> known, FlowLibrary library) {
        Set<FileProblem> old = new HashSet<>(known);
        for (FileProblem problem : library.problems()) {
            if (old.contains(problem)) {
                continue;
            }
            if (problem.problem().isError()) {
                LOG.error("{}:{}:{}: {}", problem.file(), problem.line(), problem.column(), problem.problem());
            } else {
                LOG.warn("{}:{}:{}: {}", problem.file(), problem.line(), problem.column(), problem.problem());
            }
        }
        LOG.info(
                "{} flows are serving, {} files are refused",
                library.files().size(),
                library.refused().size());
    }
}
