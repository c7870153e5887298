package dev.callwright.flow.graph;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.CallflowPreparer.Prepared;
import dev.callwright.callflow.Problem;
import dev.callwright.flow.file.FlowException;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.state.Frame;
import dev.callwright.flow.state.RunState;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One run from node to node until the PBX must do something. Used by one thread at a time. */
final class Walk {
    static final String COMPLETED = "completed";

    private final Answering answering;
    private boolean hasCaller = true;

    Walk(Answering answering) {
        this.answering = answering;
    }

    /** There is nobody on the line. */
    Walk withoutCall() {
        hasCaller = false;
        return this;
    }

    /** Comes in at the start node. */
    CompletionStage<GraphAnswer> begin(FlowGraph flow, RunState state, String trigger) {
        RunState entered = state.entering(flow.graph().start().name());
        return drive(enterStart(flow, entered, trigger));
    }

    /** Comes back where the state says. */
    CompletionStage<GraphAnswer> resume(RunState state) {
        FlowGraph flow = located(state.top());
        GraphNode node = flow.graph()
                .node(state.top().node())
                .orElseThrow(() ->
                        new StateRefused("a state at \"" + state.top().node() + "\", which the flow no longer has"));
        if (state.label().isEmpty()) {
            return drive(enter(flow, node, state));
        }
        Position position = new Position(flow, node, state);
        return drive(new Reached(position, node.component().resume(visit(position), state.label())));
    }

    /** A node with the call at it. */
    record Position(FlowGraph flow, GraphNode node, RunState state) {}

    /** What is decided at a node. */
    record Reached(Position at, CompletionStage<Step> step) {}

    RunVisit visit(Position at) {
        return new RunVisit(answering, at.flow(), at.node(), at.state(), hasCaller);
    }

    Answering answering() {
        return answering;
    }

    /** Enters a node; the guards hold here. */
    Reached enter(FlowGraph flow, GraphNode node, RunState state) {
        RunState entered = state.entering(node.name());
        if (entered.steps() > Engine.MOST_STEPS) {
            throw new FlowException(node.name() + ": more than " + Engine.MOST_STEPS + " steps in one call");
        }
        if (entered.again() > Engine.MOST_IN_A_ROW) {
            throw new FlowException(node.name() + ": entered more than " + Engine.MOST_IN_A_ROW + " times in a row");
        }
        Position position = new Position(flow, node, entered);
        return new Reached(position, node.component().enter(visit(position)));
    }

    /** Where a state leads: out of sub-flows too. Empty if the flow ends. */
    Optional<Position> behind(Position at, String state, Map<String, ? extends @Nullable Object> values) {
        Position here = at;
        String left = state;
        Map<String, ? extends @Nullable Object> kept = values;
        while (true) {
            RunState after =
                    here.state().with(here.state().top().with(here.node().name(), kept));
            answering.left(here.node(), left);
            Optional<GraphNode> next = here.flow().graph().next(here.node(), left);
            if (next.isPresent()) {
                return Optional.of(new Position(here.flow(), next.get(), after));
            }
            if (after.frames().size() == 1) {
                return Optional.empty();
            }
            Map<String, Object> result = Map.of("result", Map.copyOf(after.top().of(SubFlow.RESULT)));
            RunState returned = after.returning();
            FlowGraph flow = located(returned.top());
            GraphNode node = flow.graph()
                    .node(returned.top().node())
                    .orElseThrow(() -> new StateRefused("a state at a node that the flow no longer has"));
            here = new Position(flow, node, returned);
            left = COMPLETED;
            kept = result;
        }
    }

    /** The start of another flow, which comes back to this node. */
    Position inside(Position at, FlowGraph other, Map<String, ? extends @Nullable Object> parameters) {
        GraphNode start = other.graph().start();
        Frame frame =
                new Frame(other.name(), other.version(), start.name(), Map.of(start.name(), SubFlow.start(parameters)));
        if (at.state().frames().size() >= SubFlow.DEEPEST) {
            throw new FlowException(at.node().name() + ": more than " + SubFlow.DEEPEST + " flows inside each other");
        }
        return new Position(other, start, at.state().running(frame));
    }

    Reached enterStart(FlowGraph flow, RunState state, String trigger) {
        Position position = new Position(flow, flow.graph().start(), state);
        return new Reached(position, flow.graph().start().component().resume(visit(position), trigger));
    }

    private CompletionStage<GraphAnswer> drive(Reached first) {
        Reached reached = first;
        while (true) {
            CompletableFuture<Step> step = reached.step().toCompletableFuture();
            Position at = reached.at();
            if (!step.isDone()) {
                return step.thenCompose(done -> drive(new Reached(at, CompletableFuture.completedFuture(done))));
            }
            Step done = result(step);
            if (done instanceof Step.Leave leave) {
                Optional<Position> next = behind(at, leave.state(), leave.values());
                if (next.isEmpty()) {
                    return end();
                }
                reached = enter(next.get().flow(), next.get().node(), next.get().state());
            } else if (done instanceof Step.Run run) {
                Optional<FlowGraph> other = answering.scope().newest(run.flow());
                if (other.isEmpty()) {
                    return answering
                            .scope()
                            .callflow(run.flow(), answering.request())
                            .thenCompose(callflow -> answering.engine().close(callflow, answering));
                }
                Position inside = inside(at, other.get(), run.parameters());
                reached = enterStart(
                        inside.flow(), inside.state().entering(inside.node().name()), "incoming_call");
            } else if (done instanceof Step.Play play) {
                return play(at, play);
            } else {
                return end();
            }
        }
    }

    private CompletionStage<GraphAnswer> play(Position at, Step.Play play) {
        if (!hasCaller) {
            answering.left(at.node(), "(needs the caller)");
            return end();
        }
        Expansion expansion = new Expansion(this);
        Map<String, @Nullable Object> tree = expansion.tree(at, play.piece());
        Prepared prepared = at.flow().graph().preparer().prepareRendered(tree);
        Callflow callflow = prepared.callflow().orElseThrow(() -> refused(at, prepared));
        if (play.afterCall().isPresent()) {
            answering
                    .request()
                    .call()
                    .callId()
                    .ifPresent(id -> answering.waitFor(answering
                            .engine()
                            .resumeWhenEnds(
                                    id,
                                    at.state().labelled(play.afterCall().get()),
                                    answering.request().call())));
        }
        return answering.engine().close(callflow, answering);
    }

    private CompletionStage<GraphAnswer> end() {
        return answering.engine().close(Callflow.of("hangup"), answering);
    }

    private FlowGraph located(Frame frame) {
        return answering
                .scope()
                .version(frame.flow(), frame.version())
                .or(() -> answering.scope().newest(frame.flow()))
                .orElseThrow(() -> new StateRefused("a state of the flow \"" + frame.flow() + "\", which is gone"));
    }

    static Step result(CompletableFuture<Step> step) {
        try {
            return step.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Says where and what is expected, but not what came out: that may be the caller's number. */
    private static FlowException refused(Position at, Prepared prepared) {
        Problem problem = prepared.problems().stream()
                .filter(Problem::isError)
                .findFirst()
                .orElse(Problem.error("", "a callflow the PBX refuses", "one that it runs"));
        return new FlowException(at.node().name() + ": " + problem.pointer()
                + ": what came out for this call is not valid there, expected " + problem.expected());
    }
}
