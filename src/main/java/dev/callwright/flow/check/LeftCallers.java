package dev.callwright.flow.check;

import dev.callwright.flow.graph.Graph;
import dev.callwright.flow.graph.GraphNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Warns where a caller comes to {@code initiate_call}: the run leaves for the calls that it places, and the caller's ends. */
final class LeftCallers implements GraphCheck {
    private static final String INITIATE_CALL = "initiate_call";
    private static final String INCOMING_CALL = "incoming_call";

    /** Behind these nobody is on the line. */
    private static final Set<String> AFTER_CALL = Set.of("hangup_complete", "completed");

    @Override
    public void check(Examined flow) {
        Graph graph = flow.graph();
        Deque<GraphNode> open = new ArrayDeque<>();
        graph.next(graph.start(), INCOMING_CALL).ifPresent(open::push);
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            GraphNode node = open.pop();
            if (!seen.add(node.name())) {
                continue;
            }
            if (node.type().name().equals(INITIATE_CALL)) {
                flow.warn(
                        node,
                        "a caller who comes to " + node.name(),
                        "that the caller's own call ends there: the flow goes on in the calls it places. To connect the"
                                + " caller with somebody use call_forward");
                continue;
            }
            boolean comesBack = node.type().name().equals("run_flow");
            node.next().keySet().stream()
                    .filter(state -> comesBack || !AFTER_CALL.contains(state))
                    .forEach(state -> graph.next(node, state).ifPresent(open::push));
        }
    }
}
