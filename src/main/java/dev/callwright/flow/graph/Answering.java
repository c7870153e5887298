package dev.callwright.flow.graph;

import dev.callwright.flow.liquid.LiquidTemplate;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** One request while it is answered. Used by one thread at a time. */
final class Answering {
    private final Engine engine;
    private final GraphScope scope;
    private final GraphRequest request;
    private final long end;
    private final List<String> path = new ArrayList<>();
    private final List<CompletionStage<?>> pending = new ArrayList<>();

    Answering(Engine engine, GraphScope scope, GraphRequest request) {
        this.engine = engine;
        this.scope = scope;
        this.request = request;
        this.end = System.nanoTime() + request.budget().toNanos();
    }

    Engine engine() {
        return engine;
    }

    GraphScope scope() {
        return scope;
    }

    GraphRequest request() {
        return request;
    }

    /** How long the answer may still take; at least a millisecond. */
    Duration left() {
        return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    }

    void left(GraphNode node, String state) {
        path.add(node.name() + "." + state);
    }

    List<String> path() {
        return List.copyOf(path);
    }

    /** Something that must be done before the answer leaves. */
    void waitFor(CompletionStage<?> stage) {
        pending.add(stage);
    }

    List<CompletionStage<?>> pending() {
        return pending;
    }

    LiquidTemplate.Occasion occasion(LiquidTemplate.Values values, ZonedDateTime now) {
        return new LiquidTemplate.Occasion(values, now);
    }
}
