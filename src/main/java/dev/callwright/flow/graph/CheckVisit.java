package dev.callwright.flow.graph;

import dev.callwright.callflow.KazooTarget;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.flow.node.Text;
import dev.callwright.flow.node.Visit;
import dev.callwright.flow.outside.Outside;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** No call at all: shows when a file is loaded what a node has the PBX do. */
final class CheckVisit implements Visit {
    private static final PivotRequest NOBODY = PivotRequest.of(Map.of());

    private final String node;
    private final Set<String> connected;
    private final KazooTarget target;
    private final Outside outside;
    private final Function<Text, String> texts;

    /** @param texts what stands for each text */
    CheckVisit(String node, Set<String> connected, KazooTarget target, Outside outside, Function<Text, String> texts) {
        this.node = node;
        this.connected = connected;
        this.target = target;
        this.outside = outside;
        this.texts = texts;
    }

    @Override
    public String flow() {
        return "";
    }

    @Override
    public String node() {
        return node;
    }

    @Override
    public PivotRequest call() {
        return NOBODY;
    }

    @Override
    public boolean hasCaller() {
        return true;
    }

    @Override
    public Instant now() {
        return Instant.EPOCH;
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public int number() {
        return Engine.MOST_STEPS;
    }

    @Override
    public Set<String> connected() {
        return connected;
    }

    @Override
    public boolean returns() {
        return false;
    }

    @Override
    public String render(Text text) {
        return texts.apply(text);
    }

    @Override
    public @Nullable Object value(Text text) {
        return texts.apply(text);
    }

    @Override
    public Map<String, Object> kept() {
        return Map.of();
    }

    @Override
    public Outside outside() {
        return outside;
    }

    @Override
    public KazooTarget target() {
        return target;
    }

    @Override
    public Duration left() {
        return Duration.ofSeconds(1);
    }

    @Override
    public CompletionStage<Optional<String>> once(
            String name, Duration atLeast, Supplier<CompletionStage<String>> effect) {
        throw nothingHappens();
    }

    @Override
    public CompletionStage<Optional<String>> begun(String name) {
        throw nothingHappens();
    }

    @Override
    public String onceKey(String name) {
        throw nothingHappens();
    }

    @Override
    public String keepKey(String name, String text) {
        return name;
    }

    @Override
    public Optional<String> address(String label) {
        return target.urls().absolute("/pivot");
    }

    @Override
    public CompletionStage<Void> resumeWhenEnds(String callId, String label) {
        throw nothingHappens();
    }

    @Override
    public CompletionStage<Void> forgetEnd() {
        throw nothingHappens();
    }

    private static IllegalStateException nothingHappens() {
        return new IllegalStateException("a component without the trait ACTS acts outside");
    }
}
