package dev.callwright.flow.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A diagram's nodes by id and its edges by where they begin. */
final class Links {
    private final Map<String, DiagramNode> nodes = new LinkedHashMap<>();
    private final Map<String, List<DiagramEdge>> edges = new LinkedHashMap<>();

    Links(Diagram diagram) {
        diagram.nodes().forEach(node -> nodes.put(node.id(), node));
        diagram.edges()
                .forEach(edge -> edges.computeIfAbsent(edge.from(), from -> new ArrayList<>())
                        .add(edge));
    }

    DiagramNode node(String id) {
        return Objects.requireNonNull(nodes.get(id));
    }

    /** The ways out of a node, in the author's order. */
    List<DiagramEdge> from(String id) {
        return edges.getOrDefault(id, List.of());
    }
}
