package dev.callwright.flow.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.flow.graph.GraphNode;
import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.Component;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.States;
import dev.callwright.flow.node.Step;
import dev.callwright.flow.node.TextsRead;
import dev.callwright.flow.node.Trait;
import dev.callwright.flow.node.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndOfCallTest {
    @ParameterizedTest
    @CsvSource({
        "call_forward, completed, true",
        "call_forward, no_answer, false",
        "conference_bridge, completed, true",
        "multiparty_call, completed, true",
        "play_audio, prompt_completed, false",
        "run_flow, completed, false",
        "last, anything, true"
    })
    void whatComesBehindABridgeHasNoCaller(String type, String state, boolean ended) {
        assertThat(EndOfCall.isBehind(node(type), state)).isEqualTo(ended);
    }

    private static GraphNode node(String type) {
        Set<Trait> traits = type.equals("last") ? Set.of(Trait.LAST) : Set.of(Trait.NEEDS_CALLER);
        return new GraphNode(
                "x", "/nodes/x", new SomeType(type), new Some(traits), Map.of(), Map.of(), new TextsRead());
    }

    private record SomeType(String name) implements ComponentType {
        @Override
        public String purpose() {
            return "";
        }

        @Override
        public List<Option<?>> options() {
            return List.of();
        }

        @Override
        public PossibleStates states() {
            return PossibleStates.of();
        }

        @Override
        public Optional<Component> read(NodeReader node) {
            return Optional.empty();
        }
    }

    private record Some(Set<Trait> traits) implements Component {
        @Override
        public States states() {
            return States.NONE;
        }

        @Override
        public Shape variables() {
            return Shape.ANYTHING;
        }

        @Override
        public CompletionStage<Step> enter(Visit visit) {
            return Step.leave("");
        }
    }
}
