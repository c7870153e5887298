package dev.callwright.flow.check;

import dev.callwright.flow.graph.GraphNode;
import dev.callwright.flow.node.Trait;
import java.util.Set;

/** The ways out of nodes that are only taken when the call has ended. */
final class EndOfCall {
    /** These put the caller through to somebody else; Kazoo goes on with nothing when they have talked. */
    private static final Set<String> BRIDGES = Set.of("call_forward", "conference_bridge", "multiparty_call");

    private static final String COMPLETED = "completed";

    private EndOfCall() {}

    static boolean isBehind(GraphNode node, String state) {
        return node.is(Trait.LAST)
                || (state.equals(COMPLETED) && BRIDGES.contains(node.type().name()));
    }
}
