package dev.callwright.flow.diagram;

/** The label of an edge, short enough, and the room it takes; none if there is no text. */
record EdgeLabel(String text, double width, double height) {
    static final double SIZE = 11;

    private static final double TEXT_WIDTH = 150;
    private static final double PADDING = 4;
    private static final double LINE = 18;

    static EdgeLabel of(String label) {
        if (label.isEmpty()) {
            return new EdgeLabel("", 0, 0);
        }
        String text = TextLines.cut(label, SIZE, TEXT_WIDTH);
        return new EdgeLabel(text, Math.ceil(TextWidth.of(text, SIZE) + 2 * PADDING), LINE);
    }
}
