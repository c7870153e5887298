package dev.callwright.flow.check;

import dev.callwright.callflow.CallflowPreparer.Prepared;
import dev.callwright.callflow.Problem;
import dev.callwright.flow.component.KazooModule;
import dev.callwright.flow.file.FlowException;
import dev.callwright.flow.graph.GraphNode;
import dev.callwright.flow.liquid.LiquidFailure;
import dev.callwright.flow.node.Next;
import dev.callwright.flow.node.Piece;
import dev.callwright.flow.node.Step;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What each node has the PBX do must be valid there: first what is the same for every call, then, where texts hold Liquid,
 * what comes out for a few calls of every sort, of which one at least must work.
 */
final class PiecesFit implements GraphCheck {
    @Override
    public void check(Examined flow) {
        flow.graph().nodes().forEach(node -> {
            flow.later(node).forEach(piece -> isRight(flow, node, piece));
            Optional<Piece> piece = flow.piece(node);
            boolean right = piece.isEmpty() || isRight(flow, node, piece.get());
            if (right && (piece.isEmpty() || !node.texts().reads().isEmpty())) {
                checkSamples(flow, node);
            }
        });
    }

    private static boolean isRight(Examined flow, GraphNode node, Piece piece) {
        Map<String, @Nullable Object> tree = tree(flow, node, piece);
        Prepared prepared = flow.file().preparer().prepare(tree);
        prepared.problems().forEach(problem -> flow.report().add(placed(flow, node, problem, tree)));
        return prepared.callflow().isPresent();
    }

    private static void checkSamples(Examined flow, GraphNode node) {
        Optional<Problem> first = Optional.empty();
        for (SampleValues sample : SampleValues.all()) {
            Optional<Problem> problem = problem(flow, node, sample);
            if (problem.isEmpty()) {
                return;
            }
            first = first.or(() -> problem);
        }
        first.ifPresent(problem -> flow.report().add(problem));
    }

    private static Optional<Problem> problem(Examined flow, GraphNode node, SampleValues sample) {
        try {
            Optional<Step> step = flow.step(node, sample::render);
            if (step.isEmpty() || !(step.get() instanceof Step.Play play)) {
                return Optional.empty();
            }
            Map<String, @Nullable Object> written =
                    flow.piece(node).map(piece -> tree(flow, node, piece)).orElse(Map.of());
            return flow.file().preparer().prepareRendered(tree(flow, node, play.piece())).problems().stream()
                    .filter(Problem::isError)
                    .findFirst()
                    .map(problem -> placed(flow, node, never(problem), written));
        } catch (LiquidFailure e) {
            return Optional.empty(); // TemplatesWork says so
        } catch (FlowException e) {
            return Optional.of(Problem.error(
                    node.pointer(), String.valueOf(e.getMessage()), "texts that work for some call at least"));
        }
    }

    private static Problem never(Problem problem) {
        return Problem.error(problem.pointer(), "Liquid that comes out right for no call tried", problem.expected());
    }

    /** For a module with something harmless behind the states that lead on, so that it shows which of them it takes. */
    private static Map<String, @Nullable Object> tree(Examined flow, GraphNode node, Piece piece) {
        boolean module = isModule(node);
        return Trees.of(
                piece,
                next -> module
                                && next instanceof Next.Leave leave
                                && flow.graph().next(node, leave.state()).isPresent()
                        ? Optional.of(Trees.node("hangup", Map.of(), Map.of()))
                        : Optional.empty());
    }

    private static boolean isModule(GraphNode node) {
        return node.type().name().startsWith(KazooModule.PREFIX);
    }

    /** The problem where its author looks for it: at the option it comes from, at the state, else at the node. */
    private static Problem placed(Examined flow, GraphNode node, Problem problem, Map<String, @Nullable Object> tree) {
        if (isModule(node)) {
            if (problem.pointer().startsWith("/data")) {
                return problem.under(node.pointer());
            }
            if (problem.pointer().startsWith("/children/")) {
                String state = problem.pointer().substring("/children".length());
                return at(node.pointer() + "/next" + state, problem);
            }
        }
        return at(
                Trees.at(tree, problem.pointer())
                        .flatMap(value -> Origin.of(value, node.written(), node.pointer()))
                        .orElse(node.pointer()),
                problem);
    }

    private static Problem at(String pointer, Problem problem) {
        return new Problem(problem.severity(), pointer, problem.found(), problem.expected(), problem.suggestion());
    }
}
