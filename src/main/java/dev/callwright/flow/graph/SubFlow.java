package dev.callwright.flow.graph;

import dev.callwright.flow.node.StartVariables;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A flow that another one runs. */
final class SubFlow {
    /** The most flows inside each other. */
    static final int DEEPEST = 10;

    /** Where a flow keeps what it gives back. */
    static final String RESULT = "result";

    private SubFlow() {}

    /** The variables of its start node: the parameters it was given. */
    static Map<String, Object> start(Map<String, ? extends @Nullable Object> parameters) {
        Map<String, Object> present = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (value != null) {
                present.put(name, value);
            }
        });
        return StartVariables.ofRequest("", present);
    }
}
