package dev.callwright.flow.graph;

import dev.callwright.callflow.Callflow;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The flows that a call can go on in. Thread-safe. */
public interface GraphScope {
    /** The version that serves now; empty if there is none, or it is no flow of nodes. */
    Optional<FlowGraph> newest(String flow);

    /** A version that has served; empty if it is no longer in memory. */
    Optional<FlowGraph> version(String flow, String version);

    /** What a flow of another kind answers; fails with a {@code FlowException} if there is none. */
    CompletionStage<Callflow> callflow(String flow, GraphRequest request);
}
