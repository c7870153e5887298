package dev.callwright.flow.check;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.CallflowJson;
import dev.callwright.callflow.CallflowLimits;
import dev.callwright.callflow.CallflowPreparer.Prepared;
import dev.callwright.callflow.Problem;
import dev.callwright.flow.graph.Engine;
import dev.callwright.flow.graph.GraphNode;
import dev.callwright.flow.node.Next;
import dev.callwright.flow.node.Piece;
import dev.callwright.flow.node.Trait;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The trees that nodes make together must not be too large or deep, with the fallback that stands behind every pivot back
 * to us. Each node by itself is known to be right, and an answer holds few nodes, so that this takes a look only where
 * nodes or the fallback are large.
 */
final class TreesFit implements GraphCheck {
    @Override
    public void check(Examined flow) {
        Callflow fallback = flow.fallback();
        Size end = Size.of(fallback);
        int largest = 0;
        int deepest = 0;
        for (GraphNode node : flow.graph().nodes()) {
            Optional<Size> size = flow.piece(node).map(Size::of);
            largest = Math.max(largest, size.map(Size::nodes).orElse(0));
            deepest = Math.max(deepest, size.map(Size::depth).orElse(0));
        }
        int modules = Engine.LARGE_ANSWER + largest;
        boolean small = (long) modules * (end.nodes() + 1) <= CallflowLimits.MAX_NODES
                && Math.min(modules, flow.graph().nodes().size() * deepest) + end.depth() + 1
                        <= CallflowLimits.MAX_DEPTH;
        if (!small) {
            flow.graph()
                    .nodes()
                    .forEach(node -> flow.piece(node)
                            .flatMap(piece -> problem(flow, piece, node, fallback))
                            .ifPresent(problem -> flow.refuse(
                                    node,
                                    problem.found() + " in what the PBX is answered from " + node.name() + " on",
                                    problem.expected())));
        }
    }

    /** The first error of the tree that a node begins, which is one of size: each part is right by itself. */
    private static Optional<Problem> problem(Examined flow, Piece piece, GraphNode node, Callflow fallback) {
        Prepared prepared = flow.file().preparer().prepare(new Whole(flow, fallback).tree(node, piece, Set.of()));
        return prepared.problems().stream().filter(Problem::isError).findFirst();
    }

    private record Size(int nodes, int depth) {
        static Size of(Callflow tree) {
            int nodes = 1;
            int depth = 0;
            for (Callflow child : tree.children().values()) {
                Size size = of(child);
                nodes += size.nodes();
                depth = Math.max(depth, size.depth());
            }
            return new Size(nodes, depth + 1);
        }

        static Size of(Piece piece) {
            int nodes = 1;
            int depth = 0;
            for (Next next : piece.children().values()) {
                Size size = next instanceof Next.Then then ? of(then.piece()) : new Size(1, 1);
                nodes += size.nodes();
                depth = Math.max(depth, size.depth());
            }
            return new Size(nodes, depth + 1);
        }
    }

    /** What one node and those behind it have the PBX do, as far as that is the same for every call. */
    private static final class Whole {
        private final Examined flow;
        private final Callflow fallback;
        private int modules;

        Whole(Examined flow, Callflow fallback) {
            this.flow = flow;
            this.fallback = fallback;
        }

        Map<String, @Nullable Object> tree(GraphNode node, Piece piece, Set<String> above) {
            Set<String> here = new HashSet<>(above);
            here.add(node.name());
            modules += Size.of(piece).nodes();
            return Trees.of(piece, next -> end(node, next, here));
        }

        private Optional<Map<String, @Nullable Object>> end(GraphNode node, Next next, Set<String> here) {
            if (!(next instanceof Next.Leave leave)) {
                return Optional.of(pivot());
            }
            return flow.graph().next(node, leave.state()).map(behind -> {
                Optional<Piece> piece = flow.piece(behind);
                boolean goesOn =
                        modules < Engine.LARGE_ANSWER && !here.contains(behind.name()) && !behind.is(Trait.ACTS);
                return goesOn && piece.isPresent() ? tree(behind, piece.get(), here) : pivot();
            });
        }

        private Map<String, @Nullable Object> pivot() {
            return Trees.node(
                    "pivot",
                    Map.of("voice_url", "https://callback.example.com/pivot"),
                    Map.of("_", CallflowJson.toValue(fallback)));
        }
    }
}
