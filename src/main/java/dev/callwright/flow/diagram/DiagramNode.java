package dev.callwright.flow.diagram;

import java.util.List;

/**
 * A node of a diagram. Texts are made fit for one line each: no line breaks, no control characters, at most
 * {@value #MAX_TEXT} characters.
 *
 * @param id unique in its diagram, not empty
 * @param label what people read
 * @param details further lines, such as options; at most {@value #MAX_DETAILS} are kept
 */
public record DiagramNode(String id, NodeKind kind, String label, List<String> details) {
    /** The longest text, in code points. */
    public static final int MAX_TEXT = 500;

    /** The most further lines. */
    public static final int MAX_DETAILS = 20;

    /** @throws IllegalArgumentException if the id is empty */
    public DiagramNode {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a node with an empty id (expected: one that its edges can name)");
        }
        label = Readable.of(label, MAX_TEXT);
        details = details.stream()
                .map(line -> Readable.of(line, MAX_TEXT))
                .filter(line -> !line.isEmpty())
                .limit(MAX_DETAILS)
                .toList();
    }

    /** The same with its details as arguments. */
    public static DiagramNode of(String id, NodeKind kind, String label, String... details) {
        return new DiagramNode(id, kind, label, List.of(details));
    }

    /** All of its text on one line. */
    String whole() {
        return details.isEmpty() ? label : label + "  " + String.join("  ", details);
    }
}
