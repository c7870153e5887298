package dev.callwright.flow.check;

import dev.callwright.callflow.Problem;
import dev.callwright.flow.graph.GraphNode;
import dev.callwright.flow.node.States;
import java.util.List;

/** States that a node says nothing of, although it does of others. One without {@code next} ends the flow on purpose. */
final class UnconnectedStates implements GraphCheck {
    @Override
    public void check(Examined flow) {
        flow.graph().nodes().stream()
                .filter(node -> !node.next().isEmpty() && node != flow.graph().start())
                .forEach(node -> check(flow, node));
    }

    private static void check(Examined flow, GraphNode node) {
        States states = node.component().states();
        List<String> open = states.names().stream()
                .filter(state -> !node.next().containsKey(state))
                .toList();
        if (!open.isEmpty()) {
            flow.report()
                    .add(Problem.warning(
                            node.pointer() + "/next",
                            "nothing behind " + String.join(", ", open),
                            "a node for each state: the flow ends at one that has none"));
        }
    }
}
