package dev.callwright.flow.graph;

import dev.callwright.flow.node.Piece;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.node.Text;
import dev.callwright.flow.node.Trait;
import dev.callwright.flow.outside.Outside;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What nodes decide when there is no call: for what can be said of a flow when its file is loaded. */
public final class Rehearsal {
    private Rehearsal() {}

    /** What a node may have the PBX do beside what it first decides. */
    public static List<Piece> later(Graph graph, GraphNode node, Outside outside) {
        return node.component()
                .mayPlay(new CheckVisit(node.name(), node.next().keySet(), graph.target(), outside, Text::source));
    }

    /** With texts as they are written, Liquid and all. */
    public static Optional<Step> of(Graph graph, GraphNode node, Outside outside) {
        return of(graph, node, outside, Text::source);
    }

    /**
     * With something else for each text.
     *
     * @return empty for a node that acts outside, which is never entered for a trial
     * @throws dev.callwright.flow.file.FlowException if the node cannot work with these texts
     */
    public static Optional<Step> of(Graph graph, GraphNode node, Outside outside, Function<Text, String> texts) {
        if (node.is(Trait.ACTS)) {
            return Optional.empty();
        }
        CheckVisit visit = new CheckVisit(node.name(), node.next().keySet(), graph.target(), outside, texts);
        CompletableFuture<Step> step = node.component().enter(visit).toCompletableFuture();
        return step.isDone() ? Optional.of(Walk.result(step)) : Optional.empty();
    }
}
