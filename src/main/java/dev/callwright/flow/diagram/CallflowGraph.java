package dev.callwright.flow.diagram;

import dev.callwright.callflow.BranchKeys;
import dev.callwright.callflow.BranchKind;
import dev.callwright.callflow.Callflow;
import dev.callwright.flow.document.Pointers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The nodes and edges of a callflow, level by level, so that of one that is too large the top remains. */
final class CallflowGraph {
    /** No branch key ends like this in a pointer, where a tilde is always followed by a digit. */
    private static final String NOT_DRAWN = "/~";

    private final Consumer<DiagramNode> nodes;
    private final Consumer<DiagramEdge> edges;
    private final int room;
    private int drawn;

    private record Placed(String id, Callflow node) {}

    /** @param room how many nodes may be added; two are in any case, where there are so many */
    CallflowGraph(Consumer<DiagramNode> nodes, Consumer<DiagramEdge> edges, int room) {
        this.nodes = nodes;
        this.edges = edges;
        this.room = room;
    }

    void add(String rootId, Callflow root) {
        String rest = rootId + NOT_DRAWN;
        boolean cut = false;
        Deque<Placed> open = new ArrayDeque<>();
        open.add(new Placed(rootId, root));
        drawn = 1;
        while (!open.isEmpty()) {
            Placed next = open.remove();
            nodes.accept(node(next));
            boolean cutHere = false;
            for (Map.Entry<String, Callflow> child : next.node().children().entrySet()) {
                String id = Pointers.child(next.id(), child.getKey());
                if (drawn < room - 1) {
                    drawn++;
                    open.add(new Placed(id, child.getValue()));
                    edges.accept(edge(next, child.getKey(), id));
                } else if (!cutHere) {
                    cutHere = true;
                    edges.accept(edge(next, child.getKey(), rest).labelled("…"));
                }
            }
            cut |= cutHere;
        }
        if (cut) {
            nodes.accept(DiagramNode.of(rest, NodeKind.MODULE, "…", "more than can be drawn"));
        }
    }

    private static DiagramNode node(Placed placed) {
        Callflow node = placed.node();
        return new DiagramNode(placed.id(), ModuleKinds.of(node.module()), node.module(), TellingData.of(node.data()));
    }

    private static DiagramEdge edge(Placed from, String key, String to) {
        boolean onlyOne =
                key.equals(BranchKeys.OTHERWISE) && from.node().children().size() == 1;
        boolean failed = ModuleKinds.of(from.node().module()) == NodeKind.BRIDGE && BranchKind.CAUSE.accepts(key);
        return new DiagramEdge(
                from.id(),
                key,
                onlyOne ? "" : key,
                Optional.of(to),
                failed ? DiagramEdge.Kind.FAILURE : DiagramEdge.Kind.NORMAL);
    }
}
