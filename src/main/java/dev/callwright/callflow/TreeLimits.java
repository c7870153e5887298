package dev.callwright.callflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/** Whether a finished tree keeps to {@link CallflowLimits}; normalising may have made it larger than it was written. */
final class TreeLimits {
    static final String DEPTH = "at most " + CallflowLimits.MAX_DEPTH + " nodes below one another";

    /** Trees with fewer nodes than this, and little text, need not be measured. */
    private static final int SMALL = 64;

    private record At(Draft node, int depth) {}

    private TreeLimits() {}

    /** What is wrong with the size of the tree, if anything. */
    static Optional<Problem> exceededBy(Draft root) {
        Deque<At> open = new ArrayDeque<>();
        open.push(new At(root, 1));
        int nodes = 0;
        DataReader measure = new DataReader();
        while (!open.isEmpty()) {
            At at = open.pop();
            if (at.depth() > CallflowLimits.MAX_DEPTH) {
                return Optional.of(Problem.error(
                        at.node().place().pointer(),
                        "a chain of more than " + CallflowLimits.MAX_DEPTH + " nodes",
                        DEPTH));
            }
            if (++nodes > CallflowLimits.MAX_NODES) {
                return Optional.of(tooManyNodes());
            }
            measure.read(at.node().data, at.node().place());
            if (measure.size() > CallflowLimits.MAX_BYTES) {
                return Optional.of(tooManyBytes());
            }
            at.node().inline.values().forEach(child -> open.push(new At(child, at.depth() + 1)));
            at.node().children.values().forEach(child -> open.push(new At(child, at.depth() + 1)));
        }
        boolean small = nodes < SMALL && measure.size() < CallflowLimits.MAX_BYTES / SMALL;
        return small || CallflowJson.write(root.finished()).length <= CallflowLimits.MAX_BYTES
                ? Optional.empty()
                : Optional.of(tooManyBytes());
    }

    static Problem tooManyNodes() {
        return Problem.error(
                "",
                String.format(Locale.ROOT, "more than %,d nodes", CallflowLimits.MAX_NODES),
                String.format(Locale.ROOT, "at most %,d", CallflowLimits.MAX_NODES));
    }

    static Problem tooManyBytes() {
        return Problem.error(
                "",
                String.format(Locale.ROOT, "more than %,d bytes of JSON", CallflowLimits.MAX_BYTES),
                String.format(Locale.ROOT, "at most %,d", CallflowLimits.MAX_BYTES));
    }
}
