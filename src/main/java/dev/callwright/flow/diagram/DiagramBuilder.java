package dev.callwright.flow.diagram;

import dev.callwright.callflow.Callflow;
import java.util.ArrayList;
import java.util.List;

/** Puts a {@link Diagram} together. Used by one thread. */
public final class DiagramBuilder {
    private final String title;
    private final List<DiagramNode> nodes = new ArrayList<>();
    private final List<DiagramEdge> edges = new ArrayList<>();

    DiagramBuilder(String title) {
        this.title = title;
    }

    /** Adds a node. */
    public DiagramBuilder node(DiagramNode node) {
        nodes.add(node);
        return this;
    }

    /** Adds an edge; its nodes may come later. */
    public DiagramBuilder edge(DiagramEdge edge) {
        edges.add(edge);
        return this;
    }

    /**
     * Adds a node for each node of a callflow. The root's id is {@code id}, those below it add their branch keys as a JSON
     * pointer does: {@code id/NO_ANSWER/_}. It takes at most half of the room there still is; of a larger tree the nodes
     * farthest from the root are left out, and a node says so.
     */
    public DiagramBuilder callflow(String id, Callflow root) {
        int room = (Diagram.MAX_NODES - nodes.size()) / 2;
        new CallflowGraph(nodes::add, edges::add, room).add(id, root);
        return this;
    }

    /**
     * The diagram.
     *
     * @param start the id of the node a call begins at
     * @throws IllegalArgumentException as {@link Diagram} does
     */
    public Diagram build(String start) {
        return new Diagram(title, start, nodes, edges);
    }
}
