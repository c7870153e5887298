package dev.callwright.flow.diagram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A diagram as an indented tree, for terminals. A node that several ways lead to is written out once; the others point to
 * it.
 *
 * <pre>
 * Support line
 * start
 * └─ incoming_call: hours
 *    ├─ open: menu  ivr_menu
 *    │  └─ no_input: → menu (above)
 *    └─ closed: voicemail
 * </pre>
 */
public final class TextTree {
    private static final int LONGEST_DETAIL = 60;

    private final Links links;
    private final StringBuilder out = new StringBuilder();
    private final Set<String> written = new HashSet<>();
    private final Deque<Line> open = new ArrayDeque<>();

    /**
     * @param edge what leads here; none at a root
     * @param prefix what stands before it
     * @param below what stands before the lines below it
     */
    private record Line(Optional<DiagramEdge> edge, Optional<String> node, String prefix, String below) {}

    private TextTree(Links links) {
        this.links = links;
    }

    /** The tree, its lines ended by {@code \n}. */
    public static String of(Diagram diagram) {
        TextTree tree = new TextTree(new Links(diagram));
        if (!diagram.title().isEmpty()) {
            tree.out.append(diagram.title()).append('\n');
        }
        tree.write(diagram.start());
        List<DiagramNode> others = others(diagram, tree);
        if (!others.isEmpty()) {
            tree.out.append("\nNothing leads to:\n");
            others.forEach(node -> tree.write(node.id()));
        }
        return tree.out.toString();
    }

    /** What was not written yet: first the nodes that no edge leads to, then those that lead to each other in a circle. */
    private static List<DiagramNode> others(Diagram diagram, TextTree tree) {
        Set<String> targets =
                diagram.edges().stream().flatMap(edge -> edge.to().stream()).collect(Collectors.toSet());
        return diagram.nodes().stream()
                .filter(node -> !tree.written.contains(node.id()))
                .sorted((one, other) -> Boolean.compare(targets.contains(one.id()), targets.contains(other.id())))
                .toList();
    }

    private void write(String root) {
        if (written.contains(root)) {
            return;
        }
        open.push(new Line(Optional.empty(), Optional.of(root), "", ""));
        while (!open.isEmpty()) {
            write(open.pop());
        }
    }

    private void write(Line line) {
        out.append(line.prefix());
        line.edge()
                .map(DiagramEdge::label)
                .filter(label -> !label.isEmpty())
                .ifPresent(label -> out.append(label).append(": "));
        if (line.node().isEmpty()) {
            out.append("(leads nowhere)\n");
            return;
        }
        DiagramNode node = links.node(line.node().get());
        if (!written.add(node.id())) {
            out.append("→ ").append(node.label()).append(" (above)\n");
            return;
        }
        out.append(node.label());
        if (!node.details().isEmpty()) {
            out.append("  ")
                    .append(node.details().stream()
                            .map(detail -> Readable.of(detail, LONGEST_DETAIL))
                            .collect(Collectors.joining(", ")));
        }
        out.append('\n');
        List<DiagramEdge> edges = links.from(node.id());
        for (int i = edges.size() - 1; i >= 0; i--) {
            boolean last = i == edges.size() - 1;
            open.push(new Line(
                    Optional.of(edges.get(i)),
                    edges.get(i).to(),
                    line.below() + (last ? "└─ " : "├─ "),
                    line.below() + (last ? "   " : "│  ")));
        }
    }
}
