package dev.callwright.flow.diagram;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The style sheet of an image, on light paper and, where the reader prefers that, on dark. */
final class SvgStyle {
    private static final String LIGHT = """
            .callwright-diagram .paper,.callwright-diagram .plate{fill:#ffffff}
            .callwright-diagram text{fill:#111827}
            .callwright-diagram .detail,.callwright-diagram .edge text{fill:#374151}
            .callwright-diagram .node rect,.callwright-diagram .sign rect{stroke-width:1.5}
            .callwright-diagram .sign rect{fill:#ffffff;stroke:#6b7280;stroke-dasharray:3 3}
            .callwright-diagram .edge .line{fill:none;stroke:#6b7280;stroke-width:1.5}
            .callwright-diagram .edge .arrow{fill:#6b7280}
            .callwright-diagram .kind-failure .line{stroke:#b91c1c;stroke-dasharray:6 3}
            .callwright-diagram .kind-failure .arrow{fill:#b91c1c}
            .callwright-diagram .kind-dangling .line{stroke-dasharray:3 3}
            """;

    private static final String DARK = """
            .callwright-diagram .paper,.callwright-diagram .plate{fill:#0b1120}
            .callwright-diagram text{fill:#f3f4f6}
            .callwright-diagram .detail,.callwright-diagram .edge text{fill:#d1d5db}
            .callwright-diagram .sign rect{fill:#0b1120;stroke:#9ca3af}
            .callwright-diagram .edge .line{stroke:#9ca3af}
            .callwright-diagram .edge .arrow{fill:#9ca3af}
            .callwright-diagram .kind-failure .line{stroke:#f87171}
            .callwright-diagram .kind-failure .arrow{fill:#f87171}
            """;

    /** What {@link Marks} have a look for; last, to win over the rest. */
    private static final String MARKS = """
            .callwright-diagram .touched .line{stroke:#16a34a}
            .callwright-diagram .touched .arrow{fill:#16a34a}
            .callwright-diagram .untouched .line{stroke:#ea580c;stroke-dasharray:2 4}
            .callwright-diagram .untouched .arrow{fill:#ea580c}
            .callwright-diagram .node.untouched rect{stroke:#ea580c;stroke-dasharray:2 4}
            .callwright-diagram .active .line{stroke:#2563eb;stroke-width:3}
            .callwright-diagram .active .arrow{fill:#2563eb}
            .callwright-diagram .node.active rect{stroke:#2563eb;stroke-width:4}
            """;

    private SvgStyle() {}

    static String sheet() {
        return LIGHT + kinds(false) + "@media (prefers-color-scheme:dark){\n" + DARK + kinds(true) + "}\n" + MARKS;
    }

    private static String kinds(boolean dark) {
        return Arrays.stream(NodeKind.values())
                .map(kind -> kind(
                        kind,
                        dark ? Palette.of(kind).darkFill() : Palette.of(kind).fill(),
                        dark ? Palette.of(kind).darkLine() : Palette.of(kind).line()))
                .collect(Collectors.joining());
    }

    private static String kind(NodeKind kind, String fill, String line) {
        return ".callwright-diagram .kind-" + kind.label() + " rect{fill:" + fill + ";stroke:" + line + "}\n";
    }
}
