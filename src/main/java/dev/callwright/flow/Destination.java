package dev.callwright.flow;

import dev.callwright.callflow.Callflow;
import java.util.List;
import java.util.Optional;

/** Where a flow sends a call: a callflow written in the file itself, or another flow by its name. */
sealed interface Destination {
    /** What the call does there. */
    FlowAnswer answer(Request request);

    /** The tree, when it is the same for every call. */
    Optional<Callflow> constant(FlowScope scope);

    /** The flow it names, if any. */
    default List<FlowReference> references() {
        return List.of();
    }

    /** A callflow in the file itself. */
    record Inline(CallflowTemplate callflow) implements Destination {
        @Override
        public FlowAnswer answer(Request request) {
            return new FlowAnswer(callflow.render(request), List.of(), "");
        }

        @Override
        public Optional<Callflow> constant(FlowScope scope) {
            return callflow.constant();
        }
    }

    /** Another flow. */
    record Named(FlowReference reference) implements Destination {
        @Override
        public FlowAnswer answer(Request request) {
            FlowAnswer answer = request.scope().flow(reference.name()).answer(request);
            return Paths.under(reference.name(), answer);
        }

        @Override
        public Optional<Callflow> constant(FlowScope scope) {
            return scope.flow(reference.name()).constant();
        }

        @Override
        public List<FlowReference> references() {
            return List.of(reference);
        }
    }
}
