package dev.callwright.flow.component;

import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.Component;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.States;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.node.Trait;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** PHLO's Counter: how often the call has come here. The time that reaches {@code max_count} is the last one. */
public final class Counter implements ComponentType {
    private static final String REACHED = "count_reached";
    private static final String NOT_REACHED = "count_not_reached";
    private static final String COUNT = "count";

    private static final Option<Integer> MAX = Option.required(
            "max_count", Types.integer(1, 1_000), "how often the call may come here before the count is reached.");

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
        return List.of(MAX);
    }

    @Override
    public PossibleStates states() {
        return PossibleStates.of(REACHED, NOT_REACHED);
    }

    @Override
    public Optional<Component> read(NodeReader node) {
        return node.read(MAX).map(Counting::new);
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
            return Step.leave(count >= max ? REACHED : NOT_REACHED, Map.of(COUNT, count));
        }
    }
}
