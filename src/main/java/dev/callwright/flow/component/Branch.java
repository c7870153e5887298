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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** PHLO's Branch: compares a value with conditions, the first that holds is the state. */
public final class Branch implements ComponentType {
    private static final String NO_MATCH = "no_match";

    private static final Option<Text> LHS =
            Option.required("lhs", Types.text(), "the value that is compared: \"{{ crm.response.tier }}\".");
    private static final Option<List<Condition>> CONDITIONS = Option.required(
            "conditions",
            Condition.list(),
            "what it is compared with, in turn: [{ alias: vip, operation: equal, rhs: gold }].");

    @Override
    public String name() {
        return "branch";
    }

    @Override
    public String purpose() {
        return "Compares a value and goes on by the first condition that holds.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(LHS, CONDITIONS);
    }

    @Override
    public PossibleStates states() {
        return new PossibleStates(List.of(NO_MATCH), "[A-Za-z0-9][A-Za-z0-9 _-]{0,63}");
    }

    @Override
    public Optional<Component> read(NodeReader node) {
        Optional<Text> lhs = node.read(LHS);
        Optional<List<Condition>> conditions = node.read(CONDITIONS);
        if (lhs.isEmpty() || conditions.isEmpty()) {
            return Optional.empty();
        }
        List<String> aliases = conditions.get().stream().map(Condition::alias).toList();
        if (aliases.contains(NO_MATCH)) {
            return node.at(CONDITIONS).refuse(NO_MATCH, "another alias: no_match is the state when nothing holds");
        }
        if (Set.copyOf(aliases).size() < aliases.size()) {
            return node.at(CONDITIONS).refuseSaying("an alias twice", "each alias once: it names a state");
        }
        return Optional.of(new Compared(lhs.get(), conditions.get()));
    }

    private record Compared(Text lhs, List<Condition> conditions) implements Component {
        @Override
        public States states() {
            List<String> states = new ArrayList<>();
            conditions.forEach(condition -> states.add(condition.alias()));
            states.add(NO_MATCH);
            return States.of(states);
        }

        @Override
        public Shape variables() {
            return Shape.of(Map.of());
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.noneOf(Trait.class);
        }

        @Override
        public CompletionStage<Step> enter(Visit visit) {
            @Nullable Object left = visit.value(lhs);
            for (Condition condition : conditions) {
                if (condition.holds(left, visit)) {
                    return Step.leave(condition.alias());
                }
            }
            return Step.leave(NO_MATCH);
        }
    }
}
