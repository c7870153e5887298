package dev.callwright.flow.diagram;

import dev.callwright.flow.diagram.Layout.Box;
import dev.callwright.flow.diagram.Layout.EdgeLine;
import java.util.List;

/**
 * A diagram as an SVG image, which stands by itself in a file or inside a page. It brings its own layout and colours, for
 * light and dark, and asks for nothing from the network.
 *
 * <p>Each node is a {@code <g id="node-…" class="node kind-…" data-node="…">}, each edge a {@code <g class="edge kind-…"
 * data-from="…" data-state="…" data-to="…">}, {@code data-to} being empty where a state leads nowhere; {@link Marks} add
 * classes. The kinds of edges are {@code normal}, {@code failure} and {@code dangling}. The text is ASCII.
 */
public final class SvgImage {
    private static final double TITLE_SIZE = 15;
    private static final double TITLE_LINE = 24;
    private static final double TITLE_WIDTH = 480;
    private static final int ROUND = 6;
    private static final int PILL = 17;

    private final Diagram diagram;
    private final Links links;
    private final Marks marks;
    private final StringBuilder out = new StringBuilder();

    private SvgImage(Diagram diagram, Marks marks) {
        this.diagram = diagram;
        this.links = new Links(diagram);
        this.marks = marks;
    }

    /** The image, its lines ended by {@code \n}. */
    public static String of(Diagram diagram) {
        return of(diagram, Marks.NONE);
    }

    /** The image with further classes. */
    public static String of(Diagram diagram, Marks marks) {
        return new SvgImage(diagram, marks).write();
    }

    private String write() {
        boolean titled = !diagram.title().isEmpty();
        Layout layout = Layout.of(diagram, titled ? TITLE_LINE : 0);
        double titleWidth = Math.min(TITLE_WIDTH, TextWidth.of(diagram.title(), TITLE_SIZE));
        long width = Math.max(layout.width(), (long) Math.ceil(titleWidth + 2 * Layout.MARGIN));
        head(width, layout.height());
        if (titled) {
            text(
                    "label",
                    Math.round(Layout.MARGIN),
                    Math.round(Layout.MARGIN + TITLE_SIZE),
                    TITLE_SIZE,
                    TextLines.cut(diagram.title(), TITLE_SIZE, width - 2 * Layout.MARGIN),
                    " text-anchor=\"start\"");
        }
        for (int i = 0; i < layout.lines().size(); i++) {
            edge(diagram.edges().get(i), layout.lines().get(i));
        }
        for (int i = 0; i < layout.boxes().size(); i++) {
            node(diagram.nodes().get(i), layout.boxes().get(i));
        }
        return out.append("</svg>\n").toString();
    }

    private void head(long width, long height) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"callwright-diagram\" role=\"img\"");
        out.append(" aria-labelledby=\"diagram-title diagram-desc\" width=\"").append(width);
        out.append("\" height=\"").append(height).append("\" viewBox=\"0 0 ").append(width);
        out.append(' ').append(height).append("\" text-anchor=\"middle\"");
        out.append(" font-family=\"Verdana, Geneva, 'DejaVu Sans', sans-serif\">\n");
        element("title", "diagram-title", diagram.title().isEmpty() ? "Call flow" : diagram.title());
        element("desc", "diagram-desc", description());
        out.append("<style>\n").append(SvgStyle.sheet()).append("</style>\n");
        out.append("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
    }

    private void element(String name, String id, String text) {
        out.append('<').append(name).append(" id=\"").append(id).append("\">");
        out.append(Xml.text(text)).append("</").append(name).append(">\n");
    }

    private String description() {
        int nodes = diagram.nodes().size();
        int edges = diagram.edges().size();
        return "A call flow of " + nodes + (nodes == 1 ? " node" : " nodes") + " and " + edges
                + (edges == 1 ? " edge" : " edges") + ". It begins at "
                + links.node(diagram.start()).label() + ".";
    }

    private void node(DiagramNode node, Box box) {
        String kind = node.kind().label();
        out.append("<g id=\"node-").append(Xml.id(node.id())).append("\" class=\"");
        out.append(marks.of(node, "node kind-" + kind)).append("\" data-node=\"");
        out.append(Xml.text(node.id())).append("\">\n");
        title(node.whole() + " (" + kind + ")");
        boolean round = node.kind() == NodeKind.START || node.kind() == NodeKind.END;
        box(box, round ? PILL : ROUND);
        out.append("</g>\n");
    }

    private void edge(DiagramEdge edge, EdgeLine line) {
        String to = edge.to().orElse("");
        String kind = edge.to().isEmpty() ? "dangling" : edge.kind() == DiagramEdge.Kind.FAILURE ? "failure" : "normal";
        out.append("<g class=\"").append(marks.of(edge, "edge kind-" + kind));
        out.append("\" data-from=\"").append(Xml.text(edge.from()));
        out.append("\" data-state=\"").append(Xml.text(edge.state()));
        out.append("\" data-to=\"").append(Xml.text(to)).append("\">\n");
        title(links.node(edge.from()).label()
                + (edge.label().isEmpty() ? " → " : ", " + edge.label() + " → ")
                + edge.to().map(id -> links.node(id).label()).orElse("nowhere"));
        Route route = line.route();
        out.append("<path class=\"line\" d=\"").append(route.path()).append("\"/>\n");
        out.append("<path class=\"arrow\" d=\"M")
                .append(route.tipX())
                .append(' ')
                .append(route.tipY());
        out.append("l-4 -8h8z\"/>\n");
        label(line);
        line.sign().forEach(sign -> {
            out.append("<g class=\"sign\">\n");
            box(sign, ROUND);
            out.append("</g>\n");
        });
        out.append("</g>\n");
    }

    private void label(EdgeLine line) {
        EdgeLabel label = line.label();
        if (label.text().isEmpty()) {
            return;
        }
        rectangle("plate", line.labelX(), line.labelY(), label.width(), label.height(), 3);
        text(
                "state",
                line.labelX() + Math.round(label.width() / 2),
                line.labelY() + 13,
                EdgeLabel.SIZE,
                label.text(),
                "");
    }

    private void box(Box box, int radius) {
        NodeBox text = box.text();
        rectangle("box", box.x(), box.y(), text.width(), text.height(), radius);
        double y = box.y() + NodeBox.PADDING_Y;
        y = lines("label", box.middle(), y, text.label(), NodeBox.LABEL_SIZE, NodeBox.LABEL_LINE);
        lines("detail", box.middle(), y, text.details(), NodeBox.DETAIL_SIZE, NodeBox.DETAIL_LINE);
    }

    private double lines(String style, long x, double top, List<String> lines, double size, double height) {
        double y = top;
        for (String line : lines) {
            text(style, x, Math.round(y + size), size, line, "");
            y += height;
        }
        return y;
    }

    private void title(String text) {
        out.append("<title>").append(Xml.text(text)).append("</title>\n");
    }

    private void rectangle(String style, long x, long y, double width, double height, int radius) {
        out.append("<rect class=\"")
                .append(style)
                .append("\" x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y);
        out.append("\" width=\"")
                .append(Math.round(width))
                .append("\" height=\"")
                .append(Math.round(height));
        out.append("\" rx=\"").append(radius).append("\"/>\n");
    }

    private void text(String style, long x, long y, double size, String text, String attributes) {
        out.append("<text class=\"")
                .append(style)
                .append("\" x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y);
        out.append("\" font-size=\"")
                .append(Math.round(size))
                .append('"')
                .append(attributes)
                .append('>');
        out.append(Xml.text(text)).append("</text>\n");
    }
}
