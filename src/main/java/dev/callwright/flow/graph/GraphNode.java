package dev.callwright.flow.graph;

import dev.callwright.flow.node.Component;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.TextsRead;
import dev.callwright.flow.node.Trait;
import java.util.Map;

/**
 * A node of a flow. Immutable once read.
 *
 * @param name unique in the flow
 * @param pointer where it stands in the file
 * @param type its {@code type:}
 * @param component what it does
 * @param next the node behind each state, in the order written
 * @param written everything the node says, by key
 * @param texts what it reads of other nodes
 */
public record GraphNode(
        String name,
        String pointer,
        ComponentType type,
        Component component,
        Map<String, String> next,
        Map<?, ?> written,
        TextsRead texts) {

    /** Whether it reads the call's own variables, {@code {{ call.… }}}. */
    public boolean readsCall() {
        return texts.reads().stream().anyMatch(path -> path.get(0).equals(GraphNames.CALL));
    }

    /** Whether it has a trait. */
    public boolean is(Trait trait) {
        return component.traits().contains(trait);
    }
}
