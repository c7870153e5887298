package dev.callwright.flow;

import java.util.ArrayList;
import java.util.List;

/** The steps that a decision took. */
final class Paths {
    private Paths() {}

    /** The answer with one more step before its path. */
    static FlowAnswer under(String step, FlowAnswer answer) {
        List<String> path = new ArrayList<>(List.of(step));
        path.addAll(answer.path());
        return new FlowAnswer(answer.callflow(), List.copyOf(path), answer.why());
    }
}
