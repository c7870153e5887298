package dev.callwright.flow.diagram;

import java.util.Optional;

/**
 * A way out of a node.
 *
 * @param from the node's id
 * @param state the node's state or branch key; no node has two edges of one state
 * @param label what people read beside it; empty where there is nothing to tell apart
 * @param to the id of the node it leads to; empty if it leads nowhere
 * @param kind whether it is taken when something went wrong
 */
public record DiagramEdge(String from, String state, String label, Optional<String> to, Kind kind) {

    /** Whether an edge is taken when something went wrong. */
    public enum Kind {
        /** It went as it should. */
        NORMAL,
        /** It failed. */
        FAILURE
    }

    /** Makes the label fit for one line. */
    public DiagramEdge {
        label = Readable.of(label, DiagramNode.MAX_TEXT);
    }

    /** A way to another node, or back to the same, that is labelled with its state. */
    public static DiagramEdge of(String from, String state, String to) {
        return new DiagramEdge(from, state, state, Optional.of(to), Kind.NORMAL);
    }

    /** A way taken when something went wrong. */
    public static DiagramEdge failure(String from, String state, String to) {
        return new DiagramEdge(from, state, state, Optional.of(to), Kind.FAILURE);
    }

    /** A state that is connected with nothing. */
    public static DiagramEdge dangling(String from, String state) {
        return new DiagramEdge(from, state, state, Optional.empty(), Kind.NORMAL);
    }

    /** The same with another label. */
    public DiagramEdge labelled(String text) {
        return new DiagramEdge(from, state, text, to, kind);
    }
}
