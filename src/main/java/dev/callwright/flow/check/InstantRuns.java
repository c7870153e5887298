package dev.callwright.flow.check;

import dev.callwright.callflow.Pace;
import dev.callwright.flow.graph.GraphNode;
import dev.callwright.flow.node.Next;
import dev.callwright.flow.node.Piece;
import dev.callwright.flow.node.Trait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** More modules in a row that take no time than Kazoo lets a call do at once. */
final class InstantRuns implements GraphCheck {
    @Override
    public void check(Examined flow) {
        Longest longest = new Longest(flow);
        longest.enter(flow.graph().start(), 0);
        longest.tooMany.ifPresent(node -> flow.warn(
                node,
                "more than " + Pace.MOST_IN_A_ROW + " modules in a row that take no time, up to " + node.name(),
                "something between them that takes a second or two, such as a prompt or a pause: Kazoo holds up, and at"
                        + " last ends, a call that does so much at once"));
    }

    /**
     * A place in a node's modules, or behind them.
     *
     * @param fresh whether something before it in the node takes time
     * @param run how many instant modules stand just before it, or between it and what stands before the node
     */
    private record At(boolean fresh, int run) {
        At behind(String module) {
            return Pace.isInstant(module) ? new At(fresh, run + 1) : new At(true, 0);
        }

        int after(int before) {
            return fresh ? run : before + run;
        }
    }

    /** What a node adds to a run: all places in it, and those at which it is left by a state. */
    private static final class Modules {
        final List<At> places = new ArrayList<>();
        final Map<String, List<At>> exits = new HashMap<>();

        Modules(Examined flow, GraphNode node) {
            Optional<Piece> piece = flow.piece(node);
            if (piece.isPresent()) {
                add(node, piece.get(), new At(false, 0));
            } else {
                boolean lasts = node.is(Trait.ACTS) && node.is(Trait.NEEDS_CALLER);
                node.next().keySet().forEach(state -> exit(state, new At(lasts, 0)));
            }
        }

        private void add(GraphNode node, Piece piece, At before) {
            At at = before.behind(piece.module());
            places.add(at);
            for (Next next : piece.children().values()) {
                if (next instanceof Next.Then then) {
                    add(node, then.piece(), at);
                } else if (next instanceof Next.Leave leave) {
                    exit(leave.state(), at);
                } else {
                    node.next().keySet().forEach(state -> exit(state, at));
                }
            }
        }

        private void exit(String state, At at) {
            exits.computeIfAbsent(state, name -> new ArrayList<>()).add(at);
        }
    }

    /** Follows all ways from the start that come to no node twice, each node only with a longer run than before. */
    private static final class Longest {
        private final Examined flow;
        private final Map<String, Integer> entered = new HashMap<>();
        private final Map<String, Modules> modules = new HashMap<>();
        private final Set<String> onTheWay = new HashSet<>();
        private Optional<GraphNode> tooMany = Optional.empty();

        Longest(Examined flow) {
            this.flow = flow;
        }

        /** @param run how many instant modules stand just before the node */
        void enter(GraphNode node, int run) {
            if (tooMany.isPresent() || entered.getOrDefault(node.name(), -1) >= run || !onTheWay.add(node.name())) {
                return;
            }
            entered.put(node.name(), run);
            Modules inside = modules.computeIfAbsent(node.name(), name -> new Modules(flow, node));
            if (inside.places.stream().anyMatch(at -> at.after(run) > Pace.MOST_IN_A_ROW)) {
                tooMany = Optional.of(node);
            }
            for (Map.Entry<String, List<At>> exit : inside.exits.entrySet()) {
                Optional<GraphNode> next = flow.graph().next(node, exit.getKey());
                for (At at : next.isEmpty() ? List.<At>of() : exit.getValue()) {
                    enter(next.get(), at.after(run));
                }
            }
            onTheWay.remove(node.name());
        }
    }
}
