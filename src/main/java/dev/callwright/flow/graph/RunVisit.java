package dev.callwright.flow.graph;

import dev.callwright.callflow.KazooTarget;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.flow.file.FlowException;
import dev.callwright.flow.liquid.CallVariables;
import dev.callwright.flow.liquid.LiquidFailure;
import dev.callwright.flow.node.StartVariables;
import dev.callwright.flow.node.Text;
import dev.callwright.flow.node.Visit;
import dev.callwright.flow.outside.Outside;
import dev.callwright.flow.state.Frame;
import dev.callwright.flow.state.RunState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A node's view of one call. */
final class RunVisit implements Visit {
    private final Answering answering;
    private final FlowGraph flow;
    private final GraphNode node;
    private final RunState state;
    private final boolean hasCaller;

    RunVisit(Answering answering, FlowGraph flow, GraphNode node, RunState state, boolean hasCaller) {
        this.answering = answering;
        this.flow = flow;
        this.node = node;
        this.state = state;
        this.hasCaller = hasCaller;
    }

    @Override
    public String flow() {
        return flow.name();
    }

    @Override
    public String node() {
        return node.name();
    }

    @Override
    public PivotRequest call() {
        return answering.request().call();
    }

    @Override
    public boolean hasCaller() {
        return hasCaller;
    }

    @Override
    public Instant now() {
        return answering.request().now();
    }

    @Override
    public ZoneId zone() {
        return flow.zone();
    }

    @Override
    public int number() {
        return state.steps();
    }

    @Override
    public Set<String> connected() {
        return node.next().keySet();
    }

    @Override
    public boolean returns() {
        return state.frames().size() > 1;
    }

    @Override
    public String render(Text text) {
        if (text.template().isEmpty()) {
            return text.source();
        }
        try {
            return text.template().get().render(answering.occasion(this::values, now().atZone(zone())));
        } catch (LiquidFailure e) {
            throw new FlowException(node.name() + ": the template failed: " + e.getMessage());
        }
    }

    @Override
    public @Nullable Object value(Text text) {
        Optional<List<String>> path = text.soleVariable();
        if (path.isEmpty()) {
            return render(text);
        }
        @Nullable Object value = values(Set.of(path.get()));
        for (String name : path.get()) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value instanceof String
                        || value instanceof Number
                        || value instanceof Boolean
                        || value instanceof Map
                        || value instanceof List
                ? value
                : render(text);
    }

    @Override
    public Map<String, Object> kept() {
        return state.top().of(node.name());
    }

    @Override
    public Outside outside() {
        return answering.engine().outside();
    }

    @Override
    public KazooTarget target() {
        return flow.graph().target();
    }

    @Override
    public Duration left() {
        return answering.left();
    }

    @Override
    public CompletionStage<Optional<String>> once(
            String name, Duration atLeast, Supplier<CompletionStage<String>> effect) {
        return answering.engine().effects().once(onceKey(name), atLeast, patience(), effect);
    }

    @Override
    public CompletionStage<Optional<String>> begun(String name) {
        return answering.engine().effects().begun(onceKey(name), patience());
    }

    /** Nobody hears how long it takes when nobody is on the line. */
    private Duration patience() {
        return hasCaller ? left() : Effects.LONGEST;
    }

    @Override
    public String onceKey(String name) {
        return answering
                .engine()
                .tokens()
                .hash(
                        "once",
                        state.call(),
                        state.started().toString(),
                        flow.name(),
                        node.name(),
                        String.valueOf(state.steps()),
                        name);
    }

    @Override
    public String keepKey(String name, String text) {
        return answering.engine().tokens().hash("node", flow.name(), node.name(), name, text);
    }

    @Override
    public Optional<String> address(String label) {
        return answering.engine().address(flow, state.labelled(label).forCall(""), answering);
    }

    @Override
    public CompletionStage<Void> resumeWhenEnds(String callId, String label) {
        return answering.engine().resumeWhenEnds(callId, state.labelled(label), call());
    }

    @Override
    public CompletionStage<Void> forgetEnd() {
        return call().callId()
                .map(id -> answering.engine().forgetEnd(id))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /** The values of variables, with no more of the call than is read. */
    private Map<String, Object> values(Set<List<String>> paths) {
        Map<String, Object> values = new HashMap<>();
        Frame frame = state.top();
        String start = flow.graph().start().name();
        Set<String> names = paths.stream().map(path -> path.get(0)).collect(Collectors.toSet());
        for (String name : names) {
            if (name.equals(GraphNames.CALL)) {
                values.put(name, callValues(second(paths, name)));
            } else if (name.equals(GraphNames.SECRETS)) {
                values.put(name, secrets(second(paths, name)));
            } else if (name.equals(start) || GraphNames.START.contains(name)) {
                values.put(name, startValues(frame.of(start)));
            } else {
                values.put(name, CallVariables.plain(frame.of(name)));
            }
        }
        return values;
    }

    private Map<String, Object> callValues(Set<String> used) {
        return CallVariables.of(call(), now().atZone(zone()), target().urls(), used);
    }

    private Map<String, Object> startValues(Map<String, Object> kept) {
        if (kept.isEmpty()) {
            return StartVariables.of(call(), state.started(), outside());
        }
        Map<String, Object> values = new HashMap<>();
        if (call().callId().isPresent()) {
            values.putAll(StartVariables.of(call(), state.started(), outside()));
        }
        values.putAll(kept);
        return values;
    }

    private Map<String, Object> secrets(Set<String> names) {
        Map<String, Object> values = new HashMap<>();
        names.forEach(name -> outside().secrets().secret(name).ifPresent(secret -> values.put(name, secret)));
        return values;
    }

    private static Set<String> second(Set<List<String>> paths, String first) {
        Set<String> names = new HashSet<>();
        paths.forEach(path -> {
            if (path.get(0).equals(first) && path.size() > 1) {
                names.add(path.get(1));
            }
        });
        return names;
    }
}
