package dev.callwright.flow.check;

import dev.callwright.flow.graph.GraphNode;
import dev.callwright.flow.node.Trait;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Nodes that need the caller, where there is none any more. */
final class AfterTheCall implements GraphCheck {
    @Override
    public void check(Examined flow) {
        Set<String> warned = new HashSet<>();
        for (GraphNode node : flow.graph().nodes()) {
            for (String state : node.next().keySet()) {
                if (EndOfCall.isBehind(node, state)) {
                    check(flow, node, state, warned);
                }
            }
        }
    }

    private static void check(Examined flow, GraphNode last, String state, Set<String> warned) {
        Optional<GraphNode> next = flow.graph().next(last, state);
        flow.reachable(next.stream().toList(), (node, any) -> !isCalledAgain(node, any)).stream()
                .filter(node -> node.is(Trait.NEEDS_CALLER) && warned.add(node.name()))
                .forEach(node -> flow.warn(
                        node,
                        "the node " + node.name() + ", which needs the caller, behind " + last.name() + "." + state,
                        "only nodes that need nobody on the line, such as http_request, send_sms and branch: the call"
                                + " has ended by then"));
    }

    /** Somebody is on the line again. */
    private static boolean isCalledAgain(GraphNode node, String state) {
        return node.type().name().equals("initiate_call") && (state.equals("answered") || state.equals("voicemail"));
    }
}
