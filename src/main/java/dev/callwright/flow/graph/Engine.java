package dev.callwright.flow.graph;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.flow.file.FlowException;
import dev.callwright.flow.outside.NothingOutside;
import dev.callwright.flow.outside.Outside;
import dev.callwright.flow.state.Frame;
import dev.callwright.flow.state.RunState;
import dev.callwright.flow.state.StateException;
import dev.callwright.flow.state.StateTokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes calls through flows of nodes. At each request it goes as far as it can decide, answers with the largest callflow
 * it can, and closes the open ends with pivots back to itself. Where a call stands travels in those pivots' URLs, so an
 * engine keeps nothing of a call: any engine with the same key can answer any step of it. Thread-safe.
 */
public final class Engine {
    /** The parameter that carries where a call stands. */
    public static final String STATE = "flow_state";

    /** The most nodes that one run may enter. */
    public static final int MOST_STEPS = 1_000;
    /** The most times in a row that a run may enter the same node. */
    public static final int MOST_IN_A_ROW = 10;

    /** From this many modules of an answer on, what comes behind is asked for when it is needed. */
    public static final int LARGE_ANSWER = 60;

    /** A first request that is repeated within this time is the same run. */
    private static final Duration REPEATED_WITHIN = Duration.ofSeconds(60);

    private static final String KEPT = "k.";
    private static final PivotRequest NOBODY = PivotRequest.of(Map.of());

    private final Outside outside;
    private final StateTokens tokens;
    private final Effects effects;

    /** An engine for one installation. */
    public Engine(Outside outside, StateTokens tokens) {
        this.outside = outside;
        this.tokens = tokens;
        this.effects = new Effects(outside.keep());
    }

    /** An engine for reading flows: nothing leaves it, and its states are good for nobody else. */
    public static Engine reachingNothing(InstantSource clock) {
        return new Engine(NothingOutside.with(clock), StateTokens.forThisProcess());
    }

    /**
     * What a call does that comes in, or comes back.
     *
     * @param flow that the request names
     * @return fails with a {@link StateRefused} for a state that is not taken, with a {@link FlowException} if nothing
     *     can be done for the call
     */
    public CompletionStage<GraphAnswer> answer(FlowGraph flow, GraphScope scope, GraphRequest request) {
        Answering answering = new Answering(this, scope, request);
        try {
            if (request.call().parameters().containsKey(STATE)) {
                String token = request.call().parameter(STATE).orElse(""); // cut to nothing: no new call
                return state(token, request.now())
                        .thenCompose(state -> accepted(flow, token, state, answering))
                        .thenCompose(state -> new Walk(answering).resume(state));
            }
            return beginning(flow, request).thenCompose(started -> {
                String call = request.call().callId().map(tokens::callHash).orElse("");
                Frame frame = new Frame(
                        flow.name(), flow.version(), flow.graph().start().name(), Map.of());
                RunState state = new RunState(List.of(frame), "", started, 0, 0, call);
                return new Walk(answering).begin(flow, state, "incoming_call");
            });
        } catch (StateException | FlowException | StateRefused e) {
            return CompletableFuture.failedFuture(e instanceof StateException ? new StateRefused(message(e)) : e);
        }
    }

    /**
     * Begins a run without a call.
     *
     * @param trigger {@code api_request} or {@code incoming_message}
     * @param start what the start node's variables are
     * @return the states left
     */
    public CompletionStage<List<String>> begin(
            FlowGraph flow,
            GraphScope scope,
            String trigger,
            String run,
            Map<String, Object> start,
            Instant now,
            Duration budget) {
        Answering answering = new Answering(this, scope, new GraphRequest(NOBODY, now, flow.zone(), budget));
        String name = flow.graph().start().name();
        Frame frame = new Frame(flow.name(), flow.version(), name, Map.of(name, start));
        RunState state = new RunState(
                List.of(frame), "", now.truncatedTo(ChronoUnit.SECONDS), 0, 0, tokens.callHash("run:" + run));
        return new Walk(answering).withoutCall().begin(flow, state, trigger).thenApply(GraphAnswer::path);
    }

    /**
     * Goes on with what comes behind a call that has ended.
     *
     * @param call its id
     * @param facts what is known of it, by Kazoo's names: {@code Hangup-Cause}, {@code Duration-Seconds}, …
     * @return the states left; empty if nothing was to come behind it
     */
    public CompletionStage<List<String>> ended(
            String call, Map<String, String> facts, GraphScope scope, Instant now, Duration budget) {
        String key = endKey(call);
        return outside.keep().get(key).thenCompose(kept -> {
            if (kept.isEmpty()) {
                return CompletableFuture.completedFuture(List.of());
            }
            AfterCall after = AfterCall.parse(kept.get());
            PivotRequest.Builder known = PivotRequest.builder();
            after.call().parameters().forEach(known::parameter);
            facts.forEach(known::parameter);
            known.callId(call);
            RunState state;
            try {
                state = tokens.read(after.token(), now);
            } catch (StateException e) {
                return CompletableFuture.failedFuture(new StateRefused(message(e)));
            }
            GraphRequest request = new GraphRequest(known.build(), now, java.time.ZoneOffset.UTC, budget);
            return new Walk(new Answering(this, scope, request))
                    .withoutCall()
                    .resume(state)
                    .thenCompose(answer -> outside.keep().remove(key).thenApply(done -> answer.path()));
        });
    }

    /**
     * Has the end of one call be followed by what follows the end of another that has not ended yet: for a call that joined
     * it later.
     *
     * @param call whose end something follows; nothing happens if that is not so
     * @param other that joined it
     */
    public CompletionStage<Void> alsoWhenEnds(String call, String other) {
        return outside.keep()
                .get(endKey(call))
                .thenCompose(token -> token.map(kept -> outside.keep().put(endKey(other), kept, tokens.lifetime()))
                        .orElseGet(() -> CompletableFuture.completedFuture(null)));
    }

    /** What flows can reach. */
    public Outside outside() {
        return outside;
    }

    Effects effects() {
        return effects;
    }

    StateTokens tokens() {
        return tokens;
    }

    /** Where the PBX can ask for what comes next; empty without a public URL. */
    Optional<String> address(FlowGraph flow, RunState state, Answering answering) {
        String token = tokens.write(pruned(state, answering.scope()));
        if (token.length() > StateTokens.LONGEST) {
            String key = tokens.hash("state", token);
            answering.waitFor(outside.keep().put(key, token, tokens.lifetime()));
            token = KEPT + key;
        }
        String path = Stream.of(flow.name().split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        return flow.graph().target().urls().absolute("/pivot/" + path + "?" + STATE + "=" + token);
    }

    /** @param call that is in hand: who called whom is still to be known when the other call ends */
    CompletionStage<Void> resumeWhenEnds(String callId, RunState state, PivotRequest call) {
        RunState other = state.forCall(tokens.callHash(callId));
        AfterCall after = new AfterCall(tokens.write(other), call);
        return outside.keep().put(endKey(callId), after.text(), tokens.lifetime());
    }

    CompletionStage<Void> forgetEnd(String callId) {
        return outside.keep().remove(endKey(callId));
    }

    /** The callflow that a piece begins, with its open ends closed. */
    CompletionStage<GraphAnswer> close(Callflow callflow, Answering answering) {
        CompletableFuture<?>[] pending = answering.pending().stream()
                .map(stage -> stage.toCompletableFuture())
                .toArray(CompletableFuture[]::new);
        GraphAnswer answer = new GraphAnswer(callflow, answering.path());
        return pending.length == 0
                ? CompletableFuture.completedFuture(answer)
                : CompletableFuture.allOf(pending).thenApply(done -> answer);
    }

    private String endKey(String callId) {
        return tokens.hash("end", callId);
    }

    private RunState pruned(RunState state, GraphScope scope) {
        return new RunState(
                state.frames().stream()
                        .map(frame -> scope.version(frame.flow(), frame.version())
                                .or(() -> scope.newest(frame.flow()))
                                .map(flow -> flow.graph().liveness().prune(frame))
                                .orElse(frame))
                        .toList(),
                state.label(),
                state.started(),
                state.steps(),
                state.again(),
                state.call());
    }

    private CompletionStage<RunState> state(String token, Instant now) {
        if (!token.startsWith(KEPT)) {
            return CompletableFuture.completedFuture(tokens.read(token, now));
        }
        return outside.keep()
                .get(token.substring(KEPT.length()))
                .thenApply(kept -> tokens.read(
                        kept.orElseThrow(() -> new StateRefused("a state that is not kept, or no longer")), now));
    }

    private CompletionStage<RunState> accepted(FlowGraph flow, String token, RunState state, Answering answering) {
        if (!state.top().flow().equals(flow.name())) {
            throw new StateRefused("a state of another flow");
        }
        String call = answering.request().call().callId().map(tokens::callHash).orElse("");
        if (!state.call().isEmpty() && !state.call().equals(call)) {
            throw new StateRefused("a state of another call");
        }
        return state.call().isEmpty() && !call.isEmpty()
                ? claimed(token, state, call)
                : CompletableFuture.completedFuture(state);
    }

    /**
     * A state that was given out before its call had an id, as the address that a placed call asks at once it is answered.
     * It is the first call's that comes with it.
     */
    private CompletionStage<RunState> claimed(String token, RunState state, String call) {
        String key = tokens.hash("claimed", token);
        return outside.keep()
                .putIfAbsent(key, call, tokens.lifetime())
                .thenCompose(first -> first
                        ? CompletableFuture.completedFuture(state.forCall(call))
                        : outside.keep().get(key).thenApply(owner -> {
                            if (!owner.orElse(call).equals(call)) {
                                throw new StateRefused("a state that another call has taken");
                            }
                            return state.forCall(call);
                        }));
    }

    /** When the run began: the same for a first request and its repetitions. */
    private CompletionStage<Instant> beginning(FlowGraph flow, GraphRequest request) {
        Instant now = request.now().truncatedTo(ChronoUnit.SECONDS);
        if (!flow.graph().remembersBeginning() || request.call().callId().isEmpty()) {
            return CompletableFuture.completedFuture(now);
        }
        String key = tokens.hash(
                "begin",
                request.call().callId().get(),
                flow.name(),
                request.call().parameters().toString());
        return outside.keep()
                .putIfAbsent(key, now.toString(), REPEATED_WITHIN)
                .thenCompose(first -> first
                        ? CompletableFuture.completedFuture(now)
                        : outside.keep()
                                .get(key)
                                .thenApply(kept -> kept.map(Instant::parse).orElse(now)));
    }

    private static String message(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }
}
