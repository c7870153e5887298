package dev.callwright.flow;

import dev.callwright.callflow.Callflow;
import dev.callwright.flow.graph.FlowGraph;
import dev.callwright.flow.graph.GraphRequest;
import dev.callwright.flow.graph.GraphScope;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The flows of one library, as the engine sees them. */
record LibraryGraphs(FlowScope scope) implements GraphScope {
    @Override
    public Optional<FlowGraph> newest(String flow) {
        return scope.find(flow).flatMap(LinkedFlow::graph);
    }

    @Override
    public Optional<FlowGraph> version(String flow, String version) {
        return scope.version(flow, version).flatMap(LinkedFlow::graph);
    }

    @Override
    public CompletionStage<Callflow> callflow(String flow, GraphRequest request) {
        return scope.flow(flow)
                .answer(new FlowQuestion(request.call(), request.now(), request.budget()))
                .thenApply(FlowAnswer::callflow);
    }
}
