package dev.callwright.flow.diagram;

import dev.callwright.callflow.Callflow;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A flow as a graph, to be drawn: nodes, and what leads from one to the next. It may have cycles, nodes that nothing leads
 * to, and states that lead nowhere.
 *
 * <pre>{@code
 * Diagram diagram = Diagram.of(device("front_desk").otherwise(voicemail("company")));
 * TextTree.of(diagram);      // for a terminal
 * MermaidChart.of(diagram);  // for Markdown
 * SvgImage.of(diagram);      // for a browser
 * }</pre>
 *
 * <p>Immutable. The order of nodes and edges is the author's, and is kept in what is drawn.
 *
 * @param title for people; may be empty
 * @param start the id of the node a call begins at
 * @param nodes at least one, at most {@value #MAX_NODES}
 * @param edges at most {@value #MAX_EDGES}
 */
public record Diagram(String title, String start, List<DiagramNode> nodes, List<DiagramEdge> edges) {
    /** The most nodes. Nobody finds a way through more; it also bounds the time that a layout takes. */
    public static final int MAX_NODES = 2_000;

    /** The most edges. */
    public static final int MAX_EDGES = 10_000;

    /** @throws IllegalArgumentException if an id is there twice or names no node, or there are too many of either */
    public Diagram {
        title = Readable.of(title, DiagramNode.MAX_TEXT);
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        require(nodes.size() <= MAX_NODES, "%,d nodes (expected: at most %,d)", nodes.size(), MAX_NODES);
        require(edges.size() <= MAX_EDGES, "%,d edges (expected: at most %,d)", edges.size(), MAX_EDGES);
        Set<String> ids = new HashSet<>();
        nodes.forEach(node -> require(ids.add(node.id()), "two nodes with the id \"%s\"", node.id()));
        require(ids.contains(start), "the start \"%s\" (expected: the id of a node)", start);
        Set<List<String>> states = new HashSet<>();
        for (DiagramEdge edge : edges) {
            require(ids.contains(edge.from()), "an edge from \"%s\" (expected: the id of a node)", edge.from());
            edge.to().ifPresent(to -> require(ids.contains(to), "an edge to \"%s\" (expected: the id of a node)", to));
            require(
                    states.add(List.of(edge.from(), edge.state())),
                    "two edges from \"%s\" with the state \"%s\"",
                    edge.from(),
                    edge.state());
        }
    }

    /** A callflow alone; its root has the id {@code callflow}, see {@link DiagramBuilder#callflow}. */
    public static Diagram of(Callflow callflow) {
        return builder("Callflow").callflow("callflow", callflow).build("callflow");
    }

    /** A diagram that is put together piece by piece. */
    public static DiagramBuilder builder(String title) {
        return new DiagramBuilder(title);
    }

    /** The same under another title. */
    public Diagram withTitle(String text) {
        return new Diagram(text, start, nodes, edges);
    }

    private static void require(boolean condition, String message, Object... arguments) {
        if (!condition) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, arguments));
        }
    }
}
