package dev.callwright.flow;

import dev.callwright.callflow.Callflow;
import dev.callwright.flow.diagram.Diagram;
import dev.callwright.flow.file.FlowException;
import dev.callwright.flow.graph.Graph;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A flow file that was read and found right, not yet joined to the flows it names. Immutable and thread-safe. */
interface FlowDefinition {
    FlowHeader header();

    /** The flows it names, its fallback among them. */
    List<FlowReference> references();

    /** The tree, when it is the same for every call. */
    Optional<Callflow> constant();

    /** Its own fallback, the same for every call. */
    default Optional<Callflow> fallback(FlowScope scope) {
        return header().fallback().flatMap(fallback -> fallback.constant(scope));
    }

    /**
     * What this call does.
     *
     * @return fails with a {@link FlowException} if no valid callflow can be made of it
     */
    CompletionStage<FlowAnswer> answer(Request request);

    /** The graph, if it is a flow of nodes. */
    default Optional<Graph> graph() {
        return Optional.empty();
    }

    /** What its file says, to be drawn; titled as the file is, or not at all. */
    Diagram diagram();
}
