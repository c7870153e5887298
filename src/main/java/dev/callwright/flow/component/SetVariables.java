package dev.callwright.flow.component;

import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.Component;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.Next;
import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.Piece;
import dev.callwright.flow.node.States;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.node.Trait;
import dev.callwright.flow.node.Tree;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Keeps values for later nodes, {@code {{ node.name }}}. With {@code export} the PBX keeps them too, as custom
 * application variables, and sends them with later requests and webhooks.
 */
public final class SetVariables implements ComponentType {
    private static final String VARIABLES_SET = "variables_set";

    private static final Option<Tree> VARIABLES = Option.required(
            "variables", Types.object(), "names and their values: { tier: \"{{ crm.response.tier }}\" }.");
    private static final Option<Boolean> EXPORT = Option.of(
            "export",
            Types.flag(),
            false,
            "Whether the PBX keeps them as custom application variables, for webhooks and other flows"
                    + " (default: false). Kazoo 4.3 does not send them back.");

    @Override
    public String name() {
        return "set_variables";
    }

    @Override
    public String purpose() {
        return "Keeps values for later nodes.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(VARIABLES, EXPORT);
    }

    @Override
    public PossibleStates states() {
        return PossibleStates.of(VARIABLES_SET);
    }

    @Override
    public Optional<Component> read(NodeReader node) {
        Optional<Tree> variables = node.read(VARIABLES);
        boolean export = node.get(EXPORT);
        if (variables.isEmpty() || !(variables.get().value() instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        for (Object name : map.keySet()) {
            if (!String.valueOf(name).matches("[A-Za-z_][A-Za-z0-9_]{0,63}")) {
                node.at(VARIABLES)
                        .unknownKey(
                                String.valueOf(name),
                                "a name of letters, digits and _, no digit first",
                                Optional.empty());
                return Optional.empty();
            }
        }
        return Optional.of(new Variables(variables.get(), names(map), export));
    }

    private static Set<String> names(Map<?, ?> map) {
        return map.keySet().stream().map(String::valueOf).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private record Variables(Tree values, Set<String> names, boolean export) implements Component {
        @Override
        public States states() {
            return States.of(VARIABLES_SET);
        }

        @Override
        public Shape variables() {
            Map<String, Shape> shapes = new HashMap<>();
            names.forEach(name -> shapes.put(name, Shape.ANYTHING));
            return Shape.of(shapes);
        }

        @Override
        public Set<Trait> traits() {
            return export ? EnumSet.of(Trait.NEEDS_CALLER, Trait.INSTANT) : EnumSet.noneOf(Trait.class);
        }

        @Override
        public CompletionStage<Step> enter(Visit visit) {
            Map<String, @Nullable Object> set = values.typedObject(visit);
            if (!export) {
                return Step.leave(VARIABLES_SET, set);
            }
            Map<String, @Nullable Object> texts = new LinkedHashMap<>();
            set.forEach((name, value) -> texts.put(name, Operation.text(value))); // Kazoo 4.3 takes nothing else
            Map<String, @Nullable Object> data = new LinkedHashMap<>();
            data.put("custom_application_vars", texts);
            data.put("export", true);
            return Step.play(Piece.of("set_variables", data).otherwise(new Next.Leave(VARIABLES_SET, set)));
        }
    }
}
