package dev.callwright.flow.graph;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.CallflowPreparer.Prepared;
import dev.callwright.callflow.Problem;
import dev.callwright.flow.file.FlowException;
import dev.callwright.flow.file.FlowFile;
import dev.callwright.flow.node.Next;
import dev.callwright.flow.node.Piece;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.node.Trait;
import dev.callwright.flow.outside.Outside;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A node as the fallback of its flow: what it and the nodes behind it have the PBX do, which must be the same for every
 * call, since it is served when nothing can be decided.
 */
public final class FallbackNode {
    private static final String POINTER = "/fallback";

    private final FlowFile file;
    private final Graph graph;
    private final Outside outside;
    private boolean refused;

    private FallbackNode(FlowFile file, Graph graph, Outside outside) {
        this.file = file;
        this.graph = graph;
        this.outside = outside;
    }

    /** The callflow; empty if the node cannot be one, which has been reported then. */
    public static Optional<Callflow> read(FlowFile file, Graph graph, String name, Outside outside) {
        FallbackNode reader = new FallbackNode(file, graph, outside);
        Optional<Map<String, @Nullable Object>> tree =
                graph.node(name).flatMap(node -> reader.tree(node, new HashSet<>()));
        if (tree.isEmpty() || reader.refused) {
            if (!reader.refused) {
                reader.refuse(name + " does nothing for the caller");
            }
            return Optional.empty();
        }
        Prepared prepared = graph.preparer().prepare(tree.get());
        prepared.problems().stream()
                .filter(Problem::isError)
                .findFirst()
                .ifPresent(problem -> reader.refuse(problem.found()));
        return prepared.callflow();
    }

    private Optional<Map<String, @Nullable Object>> tree(GraphNode node, Set<String> above) {
        if (!above.add(node.name())) {
            refuse("a circle through " + node.name());
            return Optional.empty();
        }
        if (!node.texts().reads().isEmpty() || node.is(Trait.ACTS) || !node.is(Trait.NEEDS_CALLER)) {
            refuse(node.name() + ", which is not the same for every call");
            return Optional.empty();
        }
        Optional<Step> step = rehearsed(node);
        return step.isPresent() && step.get() instanceof Step.Play play
                ? Optional.of(tree(node, play.piece(), above))
                : Optional.empty();
    }

    private Optional<Step> rehearsed(GraphNode node) {
        try {
            return Rehearsal.of(graph, node, outside);
        } catch (FlowException e) {
            refuse(e.getMessage() == null ? node.name() : e.getMessage());
            return Optional.empty();
        }
    }

    private Map<String, @Nullable Object> tree(GraphNode node, Piece piece, Set<String> above) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        Map<String, @Nullable Object> children = new LinkedHashMap<>();
        piece.children().forEach((key, next) -> {
            if (next instanceof Next.Then then) {
                children.put(key, tree(node, then.piece(), above));
            } else if (next instanceof Next.Leave leave) {
                graph.next(node, leave.state())
                        .flatMap(behind -> tree(behind, new HashSet<>(above)))
                        .ifPresent(child -> children.put(key, child));
            } else {
                refuse(node.name() + ", behind which the server is asked");
            }
        });
        tree.put("module", piece.module());
        tree.put("data", piece.data());
        tree.put("children", children);
        return tree;
    }

    private void refuse(String found) {
        if (!refused) {
            refused = true;
            file.report()
                    .error(
                            POINTER,
                            found,
                            "a node whose modules run without us: it is served when nothing can be decided");
        }
    }
}
