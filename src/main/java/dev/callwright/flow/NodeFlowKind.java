package dev.callwright.flow;

import dev.callwright.callflow.Callflow;
import dev.callwright.flow.check.GraphChecks;
import dev.callwright.flow.diagram.Diagram;
import dev.callwright.flow.file.FlowFile;
import dev.callwright.flow.graph.Engine;
import dev.callwright.flow.graph.FallbackNode;
import dev.callwright.flow.graph.FlowGraph;
import dev.callwright.flow.graph.Graph;
import dev.callwright.flow.graph.GraphAnswer;
import dev.callwright.flow.graph.GraphReader;
import dev.callwright.flow.graph.GraphRequest;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A flow of nodes with named states, PHLO's way. Its {@code fallback} may also name one of its own nodes. */
final class NodeFlowKind implements FlowKind {
    private static final String NODES = "nodes";
    private static final String FALLBACK = "fallback";
    private static final Set<String> KEYS = Set.of(NODES);

    private final Engine engine;

    NodeFlowKind(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String mark() {
        return NODES;
    }

    @Override
    public String description() {
        return "a flow of nodes";
    }

    @Override
    public Optional<FlowDefinition> read(FlowFile file) {
        if (!(file.root() instanceof Map<?, ?> root)) {
            return Optional.empty();
        }
        boolean own = root.get(FALLBACK) instanceof String name
                && root.get(NODES) instanceof Map<?, ?> nodes
                && nodes.containsKey(name);
        HeaderReader reader = new HeaderReader(file, own ? without(root, FALLBACK) : root);
        FlowHeader header = reader.read();
        reader.rejectUnknownKeys(KEYS);
        ZoneId zone = header.zone().orElse(file.defaultZone());
        Optional<GraphReader.Read> read = GraphReader.read(file, root.get(NODES), zone, engine.outside());
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Optional<Callflow> fallback = own
                ? FallbackNode.read(file, read.get().graph(), String.valueOf(root.get(FALLBACK)), engine.outside())
                : Optional.empty();
        Callflow heard = fallback.or(() -> header.fallback().flatMap(Destination::written))
                .orElse(file.target().fallback());
        GraphChecks.check(file, read.get().graph(), engine.outside(), heard);
        List<FlowReference> runs = read.get().flows().entrySet().stream()
                .map(entry ->
                        new FlowReference(entry.getKey(), file.report().at(entry.getKey()), entry.getValue(), false))
                .toList();
        return Optional.of(new Definition(engine, header, fallback, read.get().graph(), runs));
    }

    private static Map<?, ?> without(Map<?, ?> root, String key) {
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>(root);
        copy.remove(key);
        return copy;
    }

    private record Definition(
            Engine engine, FlowHeader header, Optional<Callflow> ownFallback, Graph nodes, List<FlowReference> runs)
            implements FlowDefinition {
        @Override
        public List<FlowReference> references() {
            return Stream.concat(
                            runs.stream(), header.fallback().map(Destination::references).orElse(List.of()).stream())
                    .toList();
        }

        @Override
        public Optional<Callflow> constant() {
            return Optional.empty();
        }

        @Override
        public Optional<Callflow> fallback(FlowScope scope) {
            return ownFallback.or(() -> FlowDefinition.super.fallback(scope));
        }

        @Override
        public Diagram diagram() {
            return NodeDrawing.of(header, nodes);
        }

        @Override
        public Optional<Graph> graph() {
            return Optional.of(nodes);
        }

        @Override
        public CompletionStage<FlowAnswer> answer(Request request) {
            FlowGraph flow = request.flow().graph().orElseThrow();
            GraphRequest question = new GraphRequest(request.call(), request.now(), request.zone(), request.budget());
            CompletableFuture<GraphAnswer> answer = engine.answer(flow, new LibraryGraphs(request.scope()), question)
                    .toCompletableFuture();
            return answer.isDone() && !answer.isCompletedExceptionally()
                    ? CompletableFuture.completedFuture(answer(answer.join()))
                    : answer.thenApply(Definition::answer);
        }

        private static FlowAnswer answer(GraphAnswer answer) {
            return new FlowAnswer(answer.callflow(), answer.path(), "");
        }
    }
}
