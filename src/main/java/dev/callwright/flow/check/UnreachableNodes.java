package dev.callwright.flow.check;

import dev.callwright.flow.graph.GraphNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Nodes that no call comes to. */
final class UnreachableNodes implements GraphCheck {
    @Override
    public void check(Examined flow) {
        List<GraphNode> roots = new ArrayList<>(List.of(flow.graph().start()));
        flow.writtenFallback()
                .flatMap(name -> flow.graph().node(String.valueOf(name)))
                .ifPresent(roots::add);
        Set<String> reached = flow.reachable(roots, (node, state) -> true).stream()
                .map(GraphNode::name)
                .collect(Collectors.toSet());
        flow.graph().nodes().stream()
                .filter(node -> !reached.contains(node.name()))
                .forEach(node -> flow.warn(
                        node,
                        "the node " + node.name() + ", which no call comes to",
                        "a way there from the start: \"next\" of another node names it"));
    }
}
