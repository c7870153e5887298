package dev.callwright.flow.graph;

import dev.callwright.callflow.BranchKeys;
import dev.callwright.callflow.CallflowJson;
import dev.callwright.flow.file.FlowException;
import dev.callwright.flow.graph.Walk.Position;
import dev.callwright.flow.graph.Walk.Reached;
import dev.callwright.flow.node.Next;
import dev.callwright.flow.node.Piece;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.node.Trait;
import dev.callwright.flow.state.RunState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Makes one tree of as many nodes as can be decided now. What must wait for the PBX becomes a pivot back to us: a node
 * that acts outside, one that reads what the PBX has only found out by then, one that tells the time behind something
 * that takes long, and what would make the tree too large.
 */
final class Expansion {
    private final Walk walk;
    private int modules;

    Expansion(Walk walk) {
        this.walk = walk;
    }

    /** What lies between the answer's root and an open end. */
    private record Behind(Set<String> nodes, boolean callChanged, boolean late) {
        Behind piece(String module) {
            return new Behind(
                    nodes, callChanged || ModuleEffects.changesCall(module), late || ModuleEffects.takesLong(module));
        }

        Behind node(String name) {
            Set<String> more = new java.util.HashSet<>(nodes);
            more.add(name);
            return new Behind(more, callChanged, late);
        }
    }

    Map<String, @Nullable Object> tree(Position at, Piece piece) {
        return tree(at, piece, new Behind(Set.of(key(at)), false, false));
    }

    private Map<String, @Nullable Object> tree(Position at, Piece piece, Behind behind) {
        modules++;
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("module", piece.module());
        tree.put("data", piece.data());
        Map<String, @Nullable Object> children = new LinkedHashMap<>();
        Behind after = behind.piece(piece.module());
        piece.children().forEach((key, next) -> child(at, next, after).ifPresent(child -> children.put(key, child)));
        if (!children.isEmpty()) {
            tree.put("children", children);
        }
        return tree;
    }

    private Optional<Map<String, @Nullable Object>> child(Position at, Next next, Behind behind) {
        if (next instanceof Next.Then then) {
            return Optional.of(tree(at, then.piece(), behind));
        }
        if (next instanceof Next.Back back) {
            return Optional.of(pivot(at, at.state().labelled(back.label())));
        }
        Next.Leave leave = (Next.Leave) next;
        return walk.behind(at, leave.state(), leave.values()).map(target -> goOn(target, behind));
    }

    /** What the PBX does from a node on that nobody has entered yet. */
    private Map<String, @Nullable Object> goOn(Position first, Behind start) {
        Position target = first;
        Behind behind = start;
        while (true) {
            if (mustWait(target, behind)) {
                return pivot(target, atNode(target));
            }
            Reached reached;
            Step step;
            try {
                reached = walk.enter(target.flow(), target.node(), target.state());
                CompletableFuture<Step> stage = reached.step().toCompletableFuture();
                if (!stage.isDone()) {
                    return pivot(target, atNode(target));
                }
                step = Walk.result(stage);
            } catch (FlowException e) {
                return pivot(target, atNode(target)); // it fails when, and only if, the call gets there
            }
            behind = behind.node(key(target));
            if (step instanceof Step.Play play && play.afterCall().isEmpty()) {
                return tree(reached.at(), play.piece(), behind);
            }
            if (step instanceof Step.Leave leave) {
                Optional<Position> next = walk.behind(reached.at(), leave.state(), leave.values());
                if (next.isEmpty()) {
                    return hangup();
                }
                target = next.get();
            } else {
                return step instanceof Step.End ? hangup() : pivot(target, atNode(target));
            }
        }
    }

    private boolean mustWait(Position target, Behind behind) {
        GraphNode node = target.node();
        return node.is(Trait.ACTS)
                || modules >= Engine.LARGE_ANSWER
                || behind.nodes().contains(key(target))
                || (behind.late() && node.is(Trait.TELLS_TIME))
                || (behind.callChanged() && node.readsCall());
    }

    private static RunState atNode(Position target) {
        return target.state()
                .with(target.state().top().at(target.node().name()))
                .labelled("");
    }

    private Map<String, @Nullable Object> pivot(Position at, RunState state) {
        modules++;
        String url = walk.answering()
                .engine()
                .address(at.flow(), state, walk.answering())
                .orElseThrow(() -> new FlowException(at.node().name()
                        + ": the call must come back to us, but there is no public URL (--public-url https://…)"));
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("voice_url", url);
        data.put("method", "post");
        data.put("req_format", "kazoo");
        data.put("req_body_format", "json");
        Map<String, @Nullable Object> pivot = new LinkedHashMap<>();
        pivot.put("module", "pivot");
        pivot.put("data", data);
        pivot.put(
                "children",
                Map.of(BranchKeys.OTHERWISE, CallflowJson.toValue(at.flow().fallback())));
        return pivot;
    }

    private static Map<String, @Nullable Object> hangup() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("module", "hangup");
        return tree;
    }

    private static String key(Position at) {
        return at.flow().name() + "\n" + at.node().name() + "\n"
                + at.state().frames().size();
    }
}
