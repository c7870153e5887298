package dev.callwright.flow.component;

import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.Component;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.States;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.node.Trait;
import dev.callwright.flow.node.Tree;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Another flow, as a part of this one: it is given parameters, which stand in it as {@code {{ start.request.params.x }}},
 * and comes back when it ends at an open end. What it keeps in a node named {@code result} is then
 * {@code {{ node.result.x }}} here. A callflow or opening hours in a file take the call over and do not come back.
 */
public final class RunFlow implements ComponentType {
    private static final String COMPLETED = "completed";

    private static final Option<String> FLOW = Option.required(
            "flow", Types.fixedText(), "the name of the flow: its path below the flows folder, without the ending.");
    private static final Option<Tree> PARAMETERS =
            Option.of("parameters", Types.object(), new Tree(Map.of()), "What the flow is given.");

    @Override
    public String name() {
        return "run_flow";
    }

    @Override
    public String purpose() {
        return "Runs another flow with parameters, and goes on when that one has ended.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(FLOW, PARAMETERS);
    }

    @Override
    public PossibleStates states() {
        return PossibleStates.of(COMPLETED);
    }

    @Override
    public Optional<Component> read(NodeReader node) {
        Optional<String> flow = node.read(FLOW);
        Tree parameters = node.get(PARAMETERS);
        return flow.map(name -> {
            node.refersTo(FLOW, name);
            return new Running(name, parameters);
        });
    }

    private record Running(String flow, Tree parameters) implements Component {
        @Override
        public States states() {
            return States.of(COMPLETED);
        }

        @Override
        public Shape variables() {
            return Shape.of(Map.of("result", Shape.ANYTHING));
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.noneOf(Trait.class);
        }

        @Override
        public CompletionStage<Step> enter(Visit visit) {
            return CompletableFuture.completedFuture(new Step.Run(flow, parameters.typedObject(visit)));
        }
    }
}
