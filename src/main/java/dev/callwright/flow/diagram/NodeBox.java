package dev.callwright.flow.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a box, broken into lines, and the room it takes, in pixels.
 *
 * @param label its heading
 * @param details what stands below in small type
 */
record NodeBox(List<String> label, List<String> details, double width, double height) {
    static final double LABEL_SIZE = 14;
    static final double LABEL_LINE = 19;
    static final double DETAIL_SIZE = 11;
    static final double DETAIL_LINE = 15;
    static final double PADDING_X = 14;
    static final double PADDING_Y = 8;

    private static final double TEXT_WIDTH = 220;
    private static final double MIN_WIDTH = 80;
    private static final int LABEL_LINES = 2;
    private static final int DETAIL_LINES = 6;

    static NodeBox of(DiagramNode node) {
        List<String> label = TextLines.wrap(node.label(), LABEL_SIZE, TEXT_WIDTH, LABEL_LINES);
        List<String> details = new ArrayList<>();
        for (String detail : node.details()) {
            details.addAll(TextLines.wrap(detail, DETAIL_SIZE, TEXT_WIDTH, 2));
        }
        if (details.size() > DETAIL_LINES) {
            details.subList(DETAIL_LINES - 1, details.size()).clear();
            details.add("…");
        }
        return sized(label, details);
    }

    /** The small sign at the end of an edge that is not drawn through. */
    static NodeBox sign(String text) {
        return sized(List.of(), List.of(TextLines.cut(text, DETAIL_SIZE, TEXT_WIDTH)));
    }

    private static NodeBox sized(List<String> label, List<String> details) {
        double text = Math.max(widest(label, LABEL_SIZE), widest(details, DETAIL_SIZE));
        double lines = label.size() * LABEL_LINE + details.size() * DETAIL_LINE;
        double least = label.isEmpty() ? 0 : MIN_WIDTH;
        return new NodeBox(
                label,
                List.copyOf(details),
                Math.ceil(Math.max(least, text + 2 * PADDING_X)),
                Math.ceil(Math.max(DETAIL_LINE, lines) + 2 * PADDING_Y));
    }

    private static double widest(List<String> lines, double size) {
        return lines.stream()
                .mapToDouble(line -> TextWidth.of(line, size))
                .max()
                .orElse(0);
    }
}
