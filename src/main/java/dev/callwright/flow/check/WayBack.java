package dev.callwright.flow.check;

import dev.callwright.callflow.Problem;
import dev.callwright.flow.file.CallflowReader;
import dev.callwright.flow.graph.GraphNames;
import dev.callwright.flow.graph.GraphNode;
import dev.callwright.flow.graph.ModuleEffects;
import dev.callwright.flow.liquid.CallVariables;
import dev.callwright.flow.node.Next;
import dev.callwright.flow.node.Piece;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.node.Text;
import dev.callwright.flow.node.Trait;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Without a public URL: flows that the PBX must ask us for again, and texts that name our own address. */
final class WayBack implements GraphCheck {
    private static final Set<String> OWN_ADDRESSES = Set.of(CallVariables.PUBLIC_URL, CallVariables.RECORDINGS_URL);

    @Override
    public void check(Examined flow) {
        if (flow.graph().target().urls().absolute("/").isPresent()) {
            return;
        }
        for (GraphNode node : flow.graph().nodes()) {
            node.texts()
                    .each((pointer, text) -> ownAddress(text)
                            .ifPresent(name -> flow.report()
                                    .add(Problem.error(
                                            pointer,
                                            "{{ call." + name + " }}, but no public URL",
                                            CallflowReader.NEEDS_PUBLIC_URL))));
        }
        flow.graph().nodes().stream()
                .filter(node -> new Answer(flow, node).comesBack())
                .findFirst()
                .ifPresent(node -> flow.refuse(
                        node,
                        "the node " + node.name() + ", behind which the call must come back to us, but no public URL",
                        CallflowReader.NEEDS_PUBLIC_URL));
    }

    private static Optional<String> ownAddress(Text text) {
        return text.reads().stream()
                .filter(path -> path.size() > 1 && path.get(0).equals(GraphNames.CALL))
                .map(path -> path.get(1))
                .filter(OWN_ADDRESSES::contains)
                .findFirst();
    }

    /**
     * A node that is come to behind modules of the same answer.
     *
     * @param changed whether the call's own variables may be others by then
     * @param late whether it may be much later by then
     */
    private record At(String node, boolean changed, boolean late) {}

    /** The answer that begins with the modules of one node: whether all of it can be given at once. */
    private static final class Answer {
        private final Examined flow;
        private final GraphNode root;
        private final Deque<At> open = new ArrayDeque<>();
        private final Set<At> seen = new HashSet<>();
        private boolean back;

        Answer(Examined flow, GraphNode root) {
            this.flow = flow;
            this.root = root;
        }

        boolean comesBack() {
            if (root.is(Trait.ACTS)) {
                return root.is(Trait.NEEDS_CALLER);
            }
            flow.piece(root).ifPresent(piece -> play(root, piece, false, false));
            while (!back && !open.isEmpty()) {
                At at = open.pop();
                flow.graph().node(at.node()).ifPresent(node -> enter(node, at));
            }
            return back;
        }

        private void enter(GraphNode node, At at) {
            Optional<Step> step = flow.step(node);
            back = node == root
                    || node.is(Trait.ACTS)
                    || (at.late() && node.is(Trait.TELLS_TIME))
                    || (at.changed() && node.readsCall())
                    || step.filter(Step.Run.class::isInstance).isPresent();
            if (back) {
                return;
            }
            if (step.isPresent() && step.get() instanceof Step.Play play) {
                play(node, play.piece(), at.changed(), at.late());
            } else {
                node.next().keySet().forEach(state -> leave(node, state, at.changed(), at.late()));
            }
        }

        private void play(GraphNode node, Piece piece, boolean changedBefore, boolean lateBefore) {
            boolean changed = changedBefore || ModuleEffects.changesCall(piece.module());
            boolean late = lateBefore || ModuleEffects.takesLong(piece.module());
            for (Next next : piece.children().values()) {
                if (next instanceof Next.Then then) {
                    play(node, then.piece(), changed, late);
                } else if (next instanceof Next.Leave leave) {
                    leave(node, leave.state(), changed, late);
                } else {
                    back = true;
                }
            }
        }

        private void leave(GraphNode node, String state, boolean changed, boolean late) {
            flow.graph()
                    .next(node, state)
                    .map(next -> new At(next.name(), changed, late))
                    .filter(seen::add)
                    .ifPresent(open::push);
        }
    }
}
