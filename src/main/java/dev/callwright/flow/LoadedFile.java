package dev.callwright.flow;

import dev.callwright.callflow.Problem;
import dev.callwright.flow.file.FileProblem;
import java.util.List;
import java.util.Optional;

/**
 * What became of a file.
 *
 * @param path relative to the flows folder
 * @param name of the flow
 * @param version of its content
 * @param definition present exactly when no problem is an error
 * @param problems errors and warnings, in the order of the file
 */
record LoadedFile(
        String path, String name, String version, Optional<FlowDefinition> definition, List<FileProblem> problems) {

    /** A file that is listed but cannot be read; its version is empty. */
    static LoadedFile unreadable(String path) {
        Problem problem = Problem.error("", "a file that cannot be read", "one that this process may read");
        return new LoadedFile(
                path, FlowText.name(path), "", Optional.empty(), List.of(new FileProblem(path, 0, 0, problem)));
    }
}
