package dev.callwright.flow;

import dev.callwright.callflow.Callflow;
import dev.callwright.flow.diagram.Diagram;
import dev.callwright.flow.file.FlowException;
import dev.callwright.flow.graph.FlowGraph;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A definition joined to the flows of one library. A reload makes a new one; this one goes on answering as it did. */
final class LinkedFlow implements Flow {
    private final String name;
    private final String version;
    private final FlowDefinition definition;
    private final ZoneId defaultZone;
    private final FlowScope scope;

    LinkedFlow(String name, String version, FlowDefinition definition, ZoneId defaultZone, FlowScope scope) {
        this.name = name;
        this.version = version;
        this.definition = definition;
        this.defaultZone = defaultZone;
        this.scope = scope;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Optional<String> title() {
        return definition.header().title();
    }

    @Override
    public Optional<String> description() {
        return definition.header().description();
    }

    @Override
    public List<String> numbers() {
        return definition.header().numbers();
    }

    @Override
    public Optional<String> account() {
        return definition.header().account();
    }

    @Override
    public Optional<ZoneId> zone() {
        return definition.header().zone();
    }

    @Override
    public Optional<Callflow> fallback() {
        return definition.fallback(scope);
    }

    @Override
    public CompletionStage<FlowAnswer> answer(FlowQuestion question) {
        return answer(new Request(question.call(), question.now(), defaultZone, question.budget(), scope, this));
    }

    /** The answer to a call that another flow has sent here, whose zone holds unless this one names its own. */
    CompletionStage<FlowAnswer> answer(Request request) {
        CompletableFuture<FlowAnswer> answer;
        try {
            answer = definition
                    .answer(request.in(this, scope, zone().orElse(request.zone())))
                    .toCompletableFuture();
        } catch (FlowException e) {
            return CompletableFuture.failedFuture(e);
        }
        return answer.isDone() && !answer.isCompletedExceptionally()
                ? CompletableFuture.completedFuture(explained(answer.join()))
                : answer.thenApply(this::explained);
    }

    private FlowAnswer explained(FlowAnswer answer) {
        return answer.why().isEmpty() ? new FlowAnswer(answer.callflow(), answer.path(), "flow " + name) : answer;
    }

    boolean isGraph() {
        return definition.graph().isPresent();
    }

    /** As a graph, if it is a flow of nodes. */
    Optional<FlowGraph> graph() {
        return definition
                .graph()
                .map(graph -> new FlowGraph(
                        name,
                        version,
                        graph,
                        fallback().orElse(graph.target().fallback()),
                        zone().orElse(defaultZone)));
    }

    @Override
    public Diagram diagram() {
        Diagram diagram = definition.diagram();
        return diagram.title().isEmpty() ? diagram.withTitle(name) : diagram;
    }

    Optional<Callflow> constant() {
        return definition.constant();
    }

    @Override
    public String toString() {
        return "Flow[" + name + " " + version + "]";
    }
}
