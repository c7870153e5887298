package dev.callwright.flow;

import dev.callwright.flow.component.KazooModule;
import dev.callwright.flow.diagram.Diagram;
import dev.callwright.flow.diagram.DiagramBuilder;
import dev.callwright.flow.diagram.DiagramEdge;
import dev.callwright.flow.diagram.DiagramNode;
import dev.callwright.flow.diagram.ModuleKinds;
import dev.callwright.flow.diagram.NodeKind;
import dev.callwright.flow.graph.Graph;
import dev.callwright.flow.graph.GraphNode;
import dev.callwright.flow.node.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws a flow of nodes: each node with its options, an edge for each state, and loose ends for those left open. */
final class NodeDrawing {
    private static final int LONGEST = 80;
    private static final Set<String> FAILURES =
            Set.of("no_answer", "busy_rejected", "failed", "no_input", "wrong_input", "voicemail");

    private NodeDrawing() {}

    static Diagram of(FlowHeader header, Graph graph) {
        DiagramBuilder diagram = Diagram.builder(header.title().orElse(""));
        for (GraphNode node : graph.nodes()) {
            diagram.node(new DiagramNode(node.name(), kind(node), label(node), details(node, header)));
            node.next().forEach((state, to) -> diagram.edge(edge(node.name(), state, to)));
            if (!node.next().isEmpty()) {
                node.component().states().names().stream()
                        .filter(state -> !node.next().containsKey(state))
                        .forEach(state -> diagram.edge(DiagramEdge.dangling(node.name(), state)));
            }
        }
        return diagram.build(graph.start().name());
    }

    private static DiagramEdge edge(String from, String state, String to) {
        boolean failure = FAILURES.contains(state) || state.matches("[A-Z][A-Z_]+|sip:.*");
        return failure ? DiagramEdge.failure(from, state, to) : DiagramEdge.of(from, state, to);
    }

    private static String label(GraphNode node) {
        String type = node.type().name();
        return node.name().equals(type) ? type : node.name() + " (" + type.replace(KazooModule.PREFIX, "") + ")";
    }

    private static NodeKind kind(GraphNode node) {
        String type = node.type().name();
        if (type.startsWith(KazooModule.PREFIX)) {
            return ModuleKinds.of(type.substring(KazooModule.PREFIX.length()));
        }
        return switch (type) {
            case "start" -> NodeKind.START;
            case "play_audio" -> NodeKind.PROMPT;
            case "ivr_menu", "get_input", "record_audio" -> NodeKind.INPUT;
            case "run_flow" -> NodeKind.FLOW;
            case "hangup" -> NodeKind.END;
            case "call_forward", "conference_bridge", "multiparty_call", "initiate_call" -> NodeKind.BRIDGE;
            default -> node.is(Trait.ACTS) && !node.is(Trait.COUNTS) ? NodeKind.EFFECT : NodeKind.DECISION;
        };
    }

    private static List<String> details(GraphNode node, FlowHeader header) {
        List<String> details = new ArrayList<>();
        if (kind(node) == NodeKind.START) {
            details.addAll(header.numbers());
        }
        node.written().forEach((key, value) -> {
            if (!Set.of("type", "next").contains(String.valueOf(key))) {
                String text = text(value);
                String shown = key.equals("prompt") || key.equals("hours") ? text : key + ": " + text;
                details.add(shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown);
            }
        });
        return details;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.containsKey("speak")
                    ? String.valueOf(map.get("speak"))
                    : map.containsKey("play")
                            ? "♪ " + map.get("play")
                            : map.entrySet().stream()
                                    .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                                    .collect(Collectors.joining(", "));
        }
        return value instanceof List<?> items
                ? items.stream().map(NodeDrawing::text).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}
