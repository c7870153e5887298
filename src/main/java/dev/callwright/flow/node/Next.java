package dev.callwright.flow.node;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What comes behind a module that a component has the PBX run. */
public sealed interface Next {
    /** Another module of the same component. */
    record Then(Piece piece) implements Next {}

    /**
     * The node is done, whatever the PBX found out: the engine goes on in the same answer where it can.
     *
     * @param state that it ended in
     * @param values its variables
     */
    record Leave(String state, Map<String, ? extends @Nullable Object> values) implements Next {}

    /** The PBX asks us again, and the node is resumed with the label. */
    record Back(String label) implements Next {}

    static Next leave(String state) {
        return new Leave(state, Map.of());
    }

    static Next then(Piece piece) {
        return new Then(piece);
    }

    static Next back(String label) {
        return new Back(label);
    }
}
