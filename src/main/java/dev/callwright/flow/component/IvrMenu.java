package dev.callwright.flow.component;

import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.Component;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.Next;
import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.OptionType;
import dev.callwright.flow.node.Prompts;
import dev.callwright.flow.node.States;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.node.Trait;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** PHLO's IVR Menu: one key, one state for each. */
public final class IvrMenu implements ComponentType {
    private static final String NO_INPUT = "no_input";
    private static final String WRONG_INPUT = "wrong_input";

    private static final Option<Prompts> PROMPT =
            Option.of("prompt", Prompts.type(), Prompts.NONE, "What the caller hears before the key is awaited.");
    private static final Option<List<String>> INPUTS = Option.required(
            "inputs", Types.oneOrMore(key(), 12), "the keys that may be pressed: [\"1\", \"2\", \"*\"].");
    private static final Option<BigDecimal> TIMEOUT = Option.of(
            "input_timeout",
            Types.decimal("0.5", "60"),
            new BigDecimal("5"),
            "Seconds until a key must be pressed (default: 5).");
    private static final Option<Boolean> INTERRUPT = Option.of(
            "interrupt", Types.flag(), true, "Whether a key pressed in the prompt ends it and counts (default: true).");

    @Override
    public String name() {
        return "ivr_menu";
    }

    @Override
    public String purpose() {
        return "Plays a prompt, waits for one key, and goes on by it.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(PROMPT, INPUTS, TIMEOUT, INTERRUPT);
    }

    @Override
    public PossibleStates states() {
        return new PossibleStates(List.of(NO_INPUT, WRONG_INPUT), "[0-9*#]");
    }

    @Override
    public Optional<Component> read(NodeReader node) {
        Optional<Prompts> prompts = node.read(PROMPT);
        Optional<List<String>> inputs = node.read(INPUTS);
        BigDecimal timeout = node.get(TIMEOUT);
        boolean interrupt = node.get(INTERRUPT);
        if (prompts.isEmpty() || inputs.isEmpty()) {
            return Optional.empty();
        }
        Set<String> allowed = new LinkedHashSet<>(inputs.get());
        if (allowed.size() < inputs.get().size()) {
            return node.at(INPUTS).refuse(inputs.get(), "each key once");
        }
        Optional<String> terminator = List.of("#", "*", "0", "9", "8", "7", "6", "5", "4", "3", "2", "1").stream()
                .filter(key -> !allowed.contains(key))
                .findFirst();
        if (terminator.isEmpty()) {
            return node.at(INPUTS)
                    .refuseSaying(
                            "all twelve keys",
                            "at most eleven: Kazoo ends the input with one key, which can then never be pressed");
        }
        int millis = timeout.movePointRight(3).intValue();
        Keys keys = new Keys(1, millis, millis, terminator.get());
        return Optional.of(new Menu(prompts.get(), allowed, keys, interrupt));
    }

    /** A key, as text or as a digit without quotes. */
    static OptionType<String> key() {
        Map<String, Object> schema =
                Map.of("type", List.of("string", "integer"), "pattern", "^[0-9*#]$", "minimum", 0, "maximum", 9);
        return Types.of(schema, (value, place) -> {
            String key = value instanceof Integer number ? number.toString() : value instanceof String text ? text : "";
            return Keys.ALL.contains(key)
                    ? Optional.of(key)
                    : place.refuse(value, "a key: \"0\" to \"9\", \"*\" or \"#\"");
        });
    }

    private record Menu(Prompts prompts, Set<String> inputs, Keys keys, boolean interrupt) implements Component {
        @Override
        public States states() {
            List<String> states = new ArrayList<>(inputs);
            states.add(NO_INPUT);
            states.add(WRONG_INPUT);
            return States.of(states);
        }

        @Override
        public Shape variables() {
            return Shape.of(Map.of("digits", Shape.TEXT, "input_type", Shape.TEXT));
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.NEEDS_CALLER, Trait.ASKS);
        }

        @Override
        public CompletionStage<Step> enter(Visit visit) {
            Next next = keys.collect(visit, prompts.pieces(visit, interrupt), interrupt, "pressed");
            return Step.play(((Next.Then) next).piece());
        }

        @Override
        public CompletionStage<Step> resume(Visit visit, String label) {
            String pressed = Keys.pressed(visit);
            String state = pressed.isEmpty() ? NO_INPUT : inputs.contains(pressed) ? pressed : WRONG_INPUT;
            return Step.leave(state, Map.of("digits", pressed, "input_type", "digits"));
        }
    }
}
