package dev.callwright.flow.check;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.Problem;
import dev.callwright.flow.file.FileReport;
import dev.callwright.flow.file.FlowException;
import dev.callwright.flow.file.FlowFile;
import dev.callwright.flow.graph.Graph;
import dev.callwright.flow.graph.GraphNode;
import dev.callwright.flow.graph.Rehearsal;
import dev.callwright.flow.node.Piece;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.node.Text;
import dev.callwright.flow.outside.Outside;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** A flow while it is checked: what its nodes do when there is no call, and where problems go. Used by one thread. */
final class Examined {
    private final FlowFile file;
    private final Graph graph;
    private final Outside outside;
    private final Callflow fallback;
    private final Map<String, Optional<Step>> steps = new HashMap<>();

    Examined(FlowFile file, Graph graph, Outside outside, Callflow fallback) {
        this.file = file;
        this.graph = graph;
        this.outside = outside;
        this.fallback = fallback;
    }

    FlowFile file() {
        return file;
    }

    Graph graph() {
        return graph;
    }

    FileReport report() {
        return file.report();
    }

    /** What callers hear when the flow fails: its own fallback, else the installation's. */
    Callflow fallback() {
        return fallback;
    }

    /** What the file says of a fallback; empty if nothing. */
    Optional<Object> writtenFallback() {
        return file.root() instanceof Map<?, ?> root ? Optional.ofNullable(root.get("fallback")) : Optional.empty();
    }

    /**
     * What a node decides when texts are as they are written.
     *
     * @return empty for a node that acts outside, and one that cannot work like that
     */
    Optional<Step> step(GraphNode node) {
        return steps.computeIfAbsent(node.name(), name -> {
            try {
                return Rehearsal.of(graph, node, outside);
            } catch (FlowException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * What a node decides with something else for each text.
     *
     * @throws FlowException if it cannot work with that
     */
    Optional<Step> step(GraphNode node, Function<Text, String> texts) {
        return Rehearsal.of(graph, node, outside, texts);
    }

    /** What a node may have the PBX do beside that. */
    List<Piece> later(GraphNode node) {
        return Rehearsal.later(graph, node, outside);
    }

    /** What a node has the PBX do first of all, if it can be said. */
    Optional<Piece> piece(GraphNode node) {
        return step(node)
                .flatMap(step -> step instanceof Step.Play play ? Optional.of(play.piece()) : Optional.empty());
    }

    /** The nodes that some lead to, themselves included, in the order they are found. */
    Collection<GraphNode> reachable(Collection<GraphNode> from, BiPredicate<GraphNode, String> state) {
        Map<String, GraphNode> reached = new LinkedHashMap<>();
        Deque<GraphNode> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            GraphNode node = open.poll();
            if (reached.putIfAbsent(node.name(), node) == null) {
                node.next().keySet().stream()
                        .filter(name -> state.test(node, name))
                        .flatMap(name -> graph.next(node, name).stream())
                        .forEach(open::add);
            }
        }
        return reached.values();
    }

    /** Warns of a node as a whole. */
    void warn(GraphNode node, String found, String expected) {
        report().addAtKey(Problem.warning(node.pointer(), found, expected));
    }

    /** Refuses a node as a whole. */
    void refuse(GraphNode node, String found, String expected) {
        report().addAtKey(Problem.error(node.pointer(), found, expected));
    }
}
