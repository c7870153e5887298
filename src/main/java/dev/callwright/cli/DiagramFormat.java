package dev.callwright.cli;

import dev.callwright.flow.diagram.Diagram;
import dev.callwright.flow.diagram.MermaidChart;
import dev.callwright.flow.diagram.SvgImage;
import dev.callwright.flow.diagram.TextTree;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The forms in which {@code callwright diagram} draws. */
enum DiagramFormat {
    /** A tree for a terminal. */
    TEXT(".txt") {
        @Override
        String render(Diagram diagram) {
            return TextTree.of(diagram);
        }
    },

    /** A flowchart for Markdown. */
    MERMAID(".mmd", ".mermaid") {
        @Override
        String render(Diagram diagram) {
            return MermaidChart.of(diagram);
        }
    },

    /** An image for a browser. */
    SVG(".svg") {
        @Override
        String render(Diagram diagram) {
            return SvgImage.of(diagram);
        }
    };

    private final List<String> endings;

    DiagramFormat(String... endings) {
        this.endings = List.of(endings);
    }

    abstract String render(Diagram diagram);

    /** The form that a file's name asks for; a tree, if it asks for none. */
    static DiagramFormat of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.stream().anyMatch(name::endsWith))
                .findFirst()
                .orElse(TEXT);
    }
}
