package dev.callwright.flow.component;

import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.Component;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.States;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.node.Text;
import dev.callwright.flow.node.Trait;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import dev.callwright.flow.outside.Keep;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * PHLO's Counter: how often the call has come here. The time that reaches {@code max_count} is the last one. With
 * {@code key} it counts beyond one call: how often anybody with the same key has come here within a time.
 */
public final class Counter implements ComponentType {
    private static final String REACHED = "count_reached";
    private static final String NOT_REACHED = "count_not_reached";
    private static final String COUNT = "count";

    private static final int MOST_KEPT = 100;

    private static final Option<Integer> MAX = Option.required(
            "max_count", Types.integer(1, 1_000), "how often the call may come here before the count is reached.");

    private static final Option<Text> KEY = Option.optional(
            "key",
            Types.text(),
            "Counts over all calls with the same text, for example \"{{ start.call.from }}\", instead of within the call.");
    private static final Option<BigDecimal> WITHIN = Option.of(
            "within_hours",
            Types.decimal("0.01", "744"),
            BigDecimal.ONE,
            "With key: how long each time counts, in hours (default: 1).");

    @Override
    public String name() {
        return "counter";
    }

    @Override
    public String purpose() {
        return "Counts how often the call has come here, so that nothing goes round for ever.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(MAX, KEY, WITHIN);
    }

    @Override
    public PossibleStates states() {
        return PossibleStates.of(REACHED, NOT_REACHED);
    }

    @Override
    public Optional<Component> read(NodeReader node) {
        Optional<Integer> max = node.read(MAX);
        Optional<Text> key = node.read(KEY);
        BigDecimal within = node.get(WITHIN);
        if (key.isPresent() && max.isPresent() && max.get() > MOST_KEPT) {
            return node.at(MAX).refuse(max.get(), "at most " + MOST_KEPT + " with a key");
        }
        if (node.has(WITHIN) && !node.has(KEY)) {
            return node.at(WITHIN).refuse(within, "a key beside it: within one call every time counts");
        }
        Duration kept =
                Duration.ofSeconds(within.multiply(BigDecimal.valueOf(3600)).longValue());
        return max.map(
                most -> key.<Component>map(text -> new Keyed(most, text, kept)).orElseGet(() -> new Counting(most)));
    }

    private record Counting(int max) implements Component {
        @Override
        public States states() {
            return States.of(REACHED, NOT_REACHED);
        }

        @Override
        public Shape variables() {
            return Shape.of(Map.of(COUNT, Shape.TEXT));
        }

        @Override
        public Set<String> keeps() {
            return Set.of(COUNT);
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.ACTS, Trait.COUNTS);
        }

        @Override
        public CompletionStage<Step> enter(Visit visit) {
            int count = (visit.kept().get(COUNT) instanceof Number number ? number.intValue() : 0) + 1;
            return left(count, max);
        }
    }

    /** Counts over calls: each time takes a place that is free again after a while; the last place is the maximum. */
    private record Keyed(int max, Text key, Duration within) implements Component {
        @Override
        public States states() {
            return States.of(REACHED, NOT_REACHED);
        }

        @Override
        public Shape variables() {
            return Shape.of(Map.of(COUNT, Shape.TEXT));
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.ACTS);
        }

        @Override
        public CompletionStage<Step> enter(Visit visit) {
            String place = visit.keepKey("count", visit.render(key).strip());
            return visit.once(
                            COUNT,
                            within,
                            () -> take(visit.outside().keep(), place, 1).thenApply(String::valueOf))
                    .thenCompose(count -> left(count.map(Integer::parseInt).orElse(max), max));
        }

        private CompletionStage<Integer> take(Keep keep, String place, int number) {
            return number >= max
                    ? CompletableFuture.completedFuture(max)
                    : keep.putIfAbsent(place + number, "", within)
                            .thenCompose(free ->
                                    free ? CompletableFuture.completedFuture(number) : take(keep, place, number + 1));
        }
    }

    private static CompletionStage<Step> left(int count, int max) {
        return Step.leave(count >= max ? REACHED : NOT_REACHED, Map.of(COUNT, count));
    }
}
