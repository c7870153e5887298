package dev.callwright.flow.graph;

import dev.callwright.callflow.CallflowPreparer.Prepared;
import dev.callwright.callflow.Problem;
import dev.callwright.flow.file.FlowFile;
import dev.callwright.flow.node.Next;
import dev.callwright.flow.node.Piece;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.node.Trait;
import dev.callwright.flow.outside.Outside;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is found wrong with a graph whose nodes are right each by itself. */
final class GraphChecks {
    private final FlowFile file;
    private final Graph graph;
    private final Outside outside;

    GraphChecks(FlowFile file, Graph graph, Outside outside) {
        this.file = file;
        this.graph = graph;
        this.outside = outside;
    }

    void check() {
        graph.nodes().stream()
                .filter(node -> node.is(Trait.NEEDS_CALLER) && !node.is(Trait.ACTS))
                .forEach(this::checkPieces);
    }

    /** What the node has the PBX do must be valid there, as far as that can be said without a call. */
    private void checkPieces(GraphNode node) {
        CheckVisit visit = new CheckVisit(node.name(), node.next().keySet(), graph.target(), outside);
        if (node.component().enter(visit).toCompletableFuture().join() instanceof Step.Play play) {
            boolean module = node.type().name().startsWith(dev.callwright.flow.component.KazooModule.PREFIX);
            for (@Nullable Piece piece = play.piece(); piece != null; piece = then(piece)) {
                Map<String, @Nullable Object> single = new LinkedHashMap<>();
                single.put("module", piece.module());
                single.put("data", piece.data());
                Prepared prepared = graph.preparer().prepare(single);
                prepared.problems().forEach(problem -> file.report().add(placed(problem, node, module)));
            }
        }
    }

    private static @Nullable Piece then(Piece piece) {
        return piece.children().get("_") instanceof Next.Then next ? next.piece() : null;
    }

    private static Problem placed(Problem problem, GraphNode node, boolean module) {
        return module && problem.pointer().startsWith("/data")
                ? problem.under(node.pointer())
                : new Problem(
                        problem.severity(), node.pointer(), problem.found(), problem.expected(), problem.suggestion());
    }
}
