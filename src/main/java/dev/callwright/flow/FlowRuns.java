package dev.callwright.flow;

import dev.callwright.flow.file.FlowException;
import dev.callwright.flow.file.Found;
import dev.callwright.flow.graph.Engine;
import dev.callwright.flow.graph.FlowGraph;
import dev.callwright.flow.node.StartVariables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Runs of flows that no request of the PBX begins or takes on: an application's request, a message that came in, the end
 * of a call that something was to come behind. Thread-safe.
 */
public final class FlowRuns {
    private static final String API_REQUEST = "api_request";
    private static final String INCOMING_MESSAGE = "incoming_message";

    private final Engine engine;
    private final Supplier<FlowScope> scope;

    FlowRuns(Engine engine, Supplier<FlowScope> scope) {
        this.engine = engine;
        this.scope = scope;
    }

    /**
     * Begins a run as an application's request: the flow's start node goes on with {@code api_request}.
     *
     * @param run its id, new for every run; the same id again is the same run, whose effects happen once
     * @param payload JSON values; {@code {{ start.http.params.x }}} in the flow
     * @return the states left; fails with a {@link FlowException} if there is no such flow of nodes
     */
    public CompletionStage<List<String>> request(
            String flow, String run, Map<String, ?> payload, Instant now, Duration budget) {
        return begin(flow, API_REQUEST, run, StartVariables.ofRequest(run, payload), now, budget);
    }

    /**
     * Begins a run as a message that came in: the flow's start node goes on with {@code incoming_message}.
     *
     * @param message {@code message_uuid}, {@code from}, {@code to}, {@code msg}, {@code time}
     */
    public CompletionStage<List<String>> message(
            String flow, String run, Map<String, String> message, Instant now, Duration budget) {
        return begin(flow, INCOMING_MESSAGE, run, StartVariables.ofMessage(message, engine.outside()), now, budget);
    }

    /**
     * Goes on with what a flow does when a call has ended, if it does anything then. Told twice of the same end, it does
     * nothing the second time.
     *
     * @param facts by Kazoo's names: {@code Hangup-Cause}, {@code Hangup-Code}, {@code Duration-Seconds}, …
     * @return the states left
     */
    public CompletionStage<List<String>> ended(String callId, Map<String, String> facts, Instant now, Duration budget) {
        return engine.ended(callId, facts, new LibraryGraphs(scope.get()), now, budget);
    }

    private CompletionStage<List<String>> begin(
            String flow, String trigger, String run, Map<String, Object> start, Instant now, Duration budget) {
        LibraryGraphs graphs = new LibraryGraphs(scope.get());
        FlowGraph graph = graphs.newest(flow).orElse(null);
        if (graph == null) {
            return CompletableFuture.failedFuture(new FlowException("no flow of nodes is called " + Found.of(flow)));
        }
        return engine.begin(graph, graphs, trigger, run, start, now, budget);
    }
}
