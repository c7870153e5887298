package dev.callwright.flow.component;

import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.Component;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.Next;
import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.Prompts;
import dev.callwright.flow.node.States;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.node.Trait;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** PHLO's Get Input: several keys. */
public final class GetInput implements ComponentType {
    private static final String SUCCESSFUL = "successful_input";
    private static final String NO_INPUT = "no_input";
    private static final int PHLO_MOST = 99;

    private static final Option<Prompts> PROMPT =
            Option.of("prompt", Prompts.type(), Prompts.NONE, "What the caller hears before the keys are awaited.");
    private static final Option<Integer> MOST = Option.of(
            "max_input_size", Types.integer(1, PHLO_MOST), PHLO_MOST, "The most keys that are taken (default: 99).");
    private static final Option<BigDecimal> TIMEOUT = Option.of(
            "input_timeout",
            Types.decimal("0.5", "60"),
            new BigDecimal("5"),
            "Seconds until the first key, and from one key to the next (default: 5).");
    private static final Option<String> TERMINATOR = Option.of(
            "terminator", IvrMenu.key(), "#", "The key that ends the input and is no part of it (default: \"#\").");
    private static final Option<Boolean> INTERRUPT = Option.of(
            "interrupt", Types.flag(), true, "Whether a key pressed in the prompt ends it and counts (default: true).");

    @Override
    public String name() {
        return "get_input";
    }

    @Override
    public String purpose() {
        return "Plays a prompt and takes what the caller keys in.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(PROMPT, MOST, TIMEOUT, TERMINATOR, INTERRUPT);
    }

    @Override
    public PossibleStates states() {
        return PossibleStates.of(SUCCESSFUL, NO_INPUT);
    }

    @Override
    public Optional<Component> read(NodeReader node) {
        Optional<Prompts> prompts = node.read(PROMPT);
        int millis = node.get(TIMEOUT).movePointRight(3).intValue();
        Keys keys = new Keys(node.get(MOST), millis, millis, node.get(TERMINATOR));
        boolean interrupt = node.get(INTERRUPT);
        return prompts.map(list -> new Input(list, keys, interrupt));
    }

    private record Input(Prompts prompts, Keys keys, boolean interrupt) implements Component {
        @Override
        public States states() {
            return States.of(SUCCESSFUL, NO_INPUT);
        }

        @Override
        public Shape variables() {
            return Shape.of(Map.of("input", Shape.TEXT, "input_type", Shape.TEXT));
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.NEEDS_CALLER, Trait.ASKS);
        }

        @Override
        public CompletionStage<Step> enter(Visit visit) {
            Next next = keys.collect(visit, prompts.pieces(visit, interrupt), interrupt, "keyed");
            return Step.play(((Next.Then) next).piece());
        }

        @Override
        public CompletionStage<Step> resume(Visit visit, String label) {
            String input = Keys.pressed(visit);
            return Step.leave(input.isEmpty() ? NO_INPUT : SUCCESSFUL, Map.of("input", input, "input_type", "digits"));
        }
    }
}
