package dev.callwright.flow;

import dev.callwright.flow.file.FileProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every flow as of one moment. Immutable: a reload makes a new one and swaps it in whole.
 *
 * @param flows by name
 * @param problems of the last load, refused files included
 * @param refused names of the files whose newest text was refused, with or without an older version serving on
 */
public record FlowLibrary(Map<String, Flow> flows, List<FileProblem> problems, List<String> refused) {
    public static final FlowLibrary EMPTY = new FlowLibrary(Map.of(), List.of(), List.of());

    /** What the name of a flow begins with that is no file of the folder but part of the settings. */
    public static final String SETTINGS = ":";

    /** Those that are files of the folder. */
    public List<Flow> files() {
        return flows.values().stream()
                .filter(flow -> !flow.name().startsWith(SETTINGS))
                .toList();
    }

    public Optional<Flow> flow(String name) {
        return Optional.ofNullable(flows.get(name));
    }
}
