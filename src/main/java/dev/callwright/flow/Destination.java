package dev.callwright.flow;

import dev.callwright.callflow.Callflow;
import dev.callwright.flow.diagram.DiagramBuilder;
import dev.callwright.flow.diagram.DiagramNode;
import dev.callwright.flow.diagram.NodeKind;
import dev.callwright.flow.file.CallflowTemplate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Where a flow sends a call: a callflow written in the file itself, or another flow by its name. */
sealed interface Destination {
    /** What the call does there. */
    CompletionStage<FlowAnswer> answer(Request request);

    /** The tree, when it is the same for every call. */
    Optional<Callflow> constant(FlowScope scope);

    /** Adds it to a diagram; its first node has the id {@code id}. */
    void draw(String id, DiagramBuilder diagram);

    /** The tree, when it stands in the file itself and is the same for every call. */
    default Optional<Callflow> written() {
        return Optional.empty();
    }

    /** The flow it names, if any. */
    default List<FlowReference> references() {
        return List.of();
    }

    /** A callflow in the file itself. */
    record Inline(CallflowTemplate callflow) implements Destination {
        @Override
        public CompletionStage<FlowAnswer> answer(Request request) {
            return CompletableFuture.completedFuture(new FlowAnswer(
                    callflow.render(request.call(), request.now().atZone(request.zone())), List.of(), ""));
        }

        @Override
        public Optional<Callflow> constant(FlowScope scope) {
            return callflow.constant();
        }

        @Override
        public void draw(String id, DiagramBuilder diagram) {
            diagram.callflow(id, callflow.written());
        }

        @Override
        public Optional<Callflow> written() {
            return callflow.constant();
        }
    }

    /** Another flow. */
    record Named(FlowReference reference) implements Destination {
        @Override
        public CompletionStage<FlowAnswer> answer(Request request) {
            return Paths.under(
                    reference.name(), request.scope().flow(reference.name()).answer(request));
        }

        @Override
        public Optional<Callflow> constant(FlowScope scope) {
            return scope.flow(reference.name()).constant();
        }

        @Override
        public void draw(String id, DiagramBuilder diagram) {
            diagram.node(DiagramNode.of(id, NodeKind.FLOW, reference.name(), "another flow"));
        }

        @Override
        public List<FlowReference> references() {
            return List.of(reference);
        }
    }
}
