package dev.callwright.flow.diagram;

import java.util.HashMap;
import java.util.Map;

/**
 * A diagram as a Mermaid flowchart, which GitHub, GitLab and many editors draw. Nodes are called {@code n0}, {@code n1}, …
 * there: an author's {@code end} or {@code style} would be a word of Mermaid's own. Mermaid itself draws no more than 500
 * edges and 50,000 characters unless it is told to ({@code maxEdges}, {@code maxTextSize}).
 */
public final class MermaidChart {
    private static final String FAILURE = "-.->";

    private final Diagram diagram;
    private final Map<String, String> names = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private MermaidChart(Diagram diagram) {
        this.diagram = diagram;
    }

    /** The chart, its lines ended by {@code \n}. */
    public static String of(Diagram diagram) {
        return new MermaidChart(diagram).write();
    }

    private String write() {
        if (!diagram.title().isEmpty()) {
            out.append("---\ntitle: ").append(yaml(diagram.title())).append("\n---\n");
        }
        out.append("flowchart TD\n");
        for (DiagramNode node : diagram.nodes()) {
            String name = "n" + names.size();
            names.put(node.id(), name);
            out.append("    ").append(name).append(shape(node.kind(), text(node)));
            out.append(":::").append("kind-").append(node.kind().label()).append('\n');
        }
        int nowhere = 0;
        for (DiagramEdge edge : diagram.edges()) {
            out.append("    ").append(names.get(edge.from())).append(' ');
            out.append(edge.kind() == DiagramEdge.Kind.FAILURE || edge.to().isEmpty() ? FAILURE : "-->");
            if (!edge.label().isEmpty()) {
                out.append("|\"").append(MermaidText.of(edge.label())).append("\"|");
            }
            out.append(' ')
                    .append(edge.to().map(names::get).orElse("x" + nowhere + "([\"leads nowhere\"]):::kind-nowhere"))
                    .append('\n');
            nowhere += edge.to().isEmpty() ? 1 : 0;
        }
        for (NodeKind kind : NodeKind.values()) {
            if (diagram.nodes().stream().anyMatch(node -> node.kind() == kind)) {
                Palette palette = Palette.of(kind);
                out.append("    classDef kind-").append(kind.label());
                out.append(" fill:").append(palette.fill()).append(",stroke:").append(palette.line());
                out.append(",color:#111827\n");
            }
        }
        return out.toString();
    }

    private static String text(DiagramNode node) {
        StringBuilder text = new StringBuilder(MermaidText.of(node.label()));
        node.details().forEach(detail -> text.append("<br/>").append(MermaidText.of(detail)));
        return "\"" + text + "\"";
    }

    private static String shape(NodeKind kind, String text) {
        return switch (kind) {
            case START, END -> "([" + text + "])";
            case INPUT -> "[/" + text + "/]";
            case DECISION -> "{{" + text + "}}";
            case BRIDGE -> "(" + text + ")";
            case EFFECT -> ">" + text + "]";
            case FLOW -> "[[" + text + "]]";
            case PROMPT, MODULE -> "[" + text + "]";
        };
    }

    /** A double-quoted YAML scalar; control characters are gone from a title. */
    private static String yaml(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
