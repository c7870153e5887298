package dev.callwright.flow.diagram;

/**
 * The colours of a kind of node, on light paper and on dark.
 *
 * @param fill behind the text, {@code #rrggbb}
 * @param line around it
 */
record Palette(String fill, String line, String darkFill, String darkLine) {

    static Palette of(NodeKind kind) {
        return switch (kind) {
            case START -> new Palette("#dcfce7", "#15803d", "#14321f", "#4ade80");
            case PROMPT -> new Palette("#e0f2fe", "#0369a1", "#10293a", "#38bdf8");
            case INPUT -> new Palette("#ede9fe", "#6d28d9", "#261a45", "#a78bfa");
            case DECISION -> new Palette("#fef3c7", "#b45309", "#3a2a0c", "#fbbf24");
            case BRIDGE -> new Palette("#ccfbf1", "#0f766e", "#0d302c", "#2dd4bf");
            case EFFECT -> new Palette("#fce7f3", "#be185d", "#3d1229", "#f472b6");
            case FLOW -> new Palette("#e0e7ff", "#4338ca", "#1e1f4b", "#818cf8");
            case MODULE -> new Palette("#f3f4f6", "#4b5563", "#1f2937", "#9ca3af");
            case END -> new Palette("#fee2e2", "#b91c1c", "#3b1414", "#f87171");
        };
    }
}
