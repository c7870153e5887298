package dev.callwright.flow.graph;

import dev.callwright.callflow.CallflowPreparer;
import dev.callwright.callflow.KazooTarget;
import dev.callwright.flow.node.Trait;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A flow of nodes, ready to take calls. Immutable and thread-safe. */
public final class Graph {
    private final Map<String, GraphNode> nodes;
    private final GraphNode start;
    private final Liveness liveness;
    private final boolean remembersBeginning;
    private final KazooTarget target;
    private final CallflowPreparer preparer;

    Graph(Map<String, GraphNode> nodes, GraphNode start, KazooTarget target, CallflowPreparer preparer) {
        this.nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        this.start = start;
        this.liveness = new Liveness(this.nodes, start);
        this.remembersBeginning = this.nodes.values().stream()
                .anyMatch(node -> node.is(Trait.ACTS)
                        || node.texts().reads().stream()
                                .anyMatch(path -> path.size() > 2
                                        && (path.get(2).equals("start_time")
                                                || path.get(2).equals("answer_time"))));
        this.target = target;
        this.preparer = preparer;
    }

    /** All nodes, in the order of the file. */
    public Collection<GraphNode> nodes() {
        return nodes.values();
    }

    /** The node where calls, messages and requests come in. */
    public GraphNode start() {
        return start;
    }

    /** A node by its name. */
    public Optional<GraphNode> node(String name) {
        return Optional.ofNullable(nodes.get(name));
    }

    /** The node behind a state; empty if the flow ends there. */
    public Optional<GraphNode> next(GraphNode node, String state) {
        return Optional.ofNullable(node.next().get(state)).flatMap(this::node);
    }

    /** Whether it matters that a repeated first request is the same run: something acts, or tells when it began. */
    boolean remembersBeginning() {
        return remembersBeginning;
    }

    Liveness liveness() {
        return liveness;
    }

    /** The PBX that its callflows are for. */
    public KazooTarget target() {
        return target;
    }

    CallflowPreparer preparer() {
        return preparer;
    }
}
