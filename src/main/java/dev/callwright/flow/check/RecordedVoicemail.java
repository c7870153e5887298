package dev.callwright.flow.check;

import dev.callwright.flow.graph.GraphNode;
import dev.callwright.flow.node.Trait;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A recording that still runs when a voicemail box answers: the two do not work together. */
final class RecordedVoicemail implements GraphCheck {
    @Override
    public void check(Examined flow) {
        Set<String> warned = new HashSet<>();
        flow.graph().nodes().stream().filter(node -> node.is(Trait.RECORDS)).forEach(node -> check(flow, node, warned));
    }

    private static void check(Examined flow, GraphNode recorder, Set<String> warned) {
        flow.reachable(List.of(recorder), (node, state) -> goesOn(node, state)).stream()
                .filter(node -> node.is(Trait.VOICEMAIL) && warned.add(node.name()))
                .forEach(node -> flow.warn(
                        node,
                        "the node " + node.name() + ", voicemail, while the recording of " + recorder.name() + " runs",
                        "the recording stopped before it (kazoo.record_call with action: stop): recording and"
                                + " voicemail do not work together"));
    }

    private static boolean goesOn(GraphNode node, String state) {
        return !node.is(Trait.STOPS_RECORDING) && !EndOfCall.isBehind(node, state);
    }
}
