package dev.callwright.flow.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Further classes of nodes and edges in an SVG, for what is known of them beside the flow: tests never came there, a call
 * is there now. The image has a look for {@code untouched}, {@code touched} and {@code active}; others are for whoever
 * embeds it. Immutable.
 *
 * <pre>{@code
 * SvgImage.of(diagram, Marks.NONE.edge("menu", "no_input", "untouched").node("menu", "active"));
 * }</pre>
 */
public final class Marks {
    /** No marks. */
    public static final Marks NONE = new Marks(Map.of());

    private static final Pattern CLASS = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final Map<List<String>, List<String>> classes;

    private Marks(Map<List<String>, List<String>> classes) {
        this.classes = Map.copyOf(classes);
    }

    /**
     * These and one more class of a node.
     *
     * @param mark lower-case letters, digits and {@code -}, at most 40
     * @throws IllegalArgumentException for any other
     */
    public Marks node(String id, String mark) {
        return with(List.of(id), mark);
    }

    /**
     * These and one more class of an edge.
     *
     * @param from the id of its node
     * @param mark lower-case letters, digits and {@code -}, at most 40
     * @throws IllegalArgumentException for any other
     */
    public Marks edge(String from, String state, String mark) {
        return with(List.of(from, state), mark);
    }

    /** The class attribute of a node that has a class already. */
    String of(DiagramNode node, String own) {
        return joined(own, List.of(node.id()));
    }

    /** The class attribute of an edge that has a class already. */
    String of(DiagramEdge edge, String own) {
        return joined(own, List.of(edge.from(), edge.state()));
    }

    private String joined(String own, List<String> of) {
        List<String> more = classes.getOrDefault(of, List.of());
        return more.isEmpty() ? own : own + " " + String.join(" ", more);
    }

    private Marks with(List<String> of, String mark) {
        if (!CLASS.matcher(mark).matches()) {
            throw new IllegalArgumentException(
                    "mark: \"" + mark + "\" (expected: a class such as untouched, of a-z, 0-9 and -, at most 40)");
        }
        Map<List<String>, List<String>> more = new HashMap<>(classes);
        List<String> marks = new ArrayList<>(more.getOrDefault(of, List.of()));
        marks.add(mark);
        more.put(of, List.copyOf(marks));
        return new Marks(more);
    }
}
