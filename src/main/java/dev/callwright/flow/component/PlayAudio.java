package dev.callwright.flow.component;

import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.Component;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.Next;
import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.Piece;
import dev.callwright.flow.node.Prompts;
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

/** PHLO's Play Audio. */
public final class PlayAudio implements ComponentType {
    private static final String PROMPT_COMPLETED = "prompt_completed";

    private static final Option<Prompts> PROMPT =
            Option.required("prompt", Prompts.type(), "what the caller hears: [{ speak: \"Welcome.\" }].");
    private static final Option<Boolean> INTERRUPT = Option.of(
            "interrupt", Types.flag(), true, "Whether a key ends the prompt it is pressed in (default: true).");

    @Override
    public String name() {
        return "play_audio";
    }

    @Override
    public String purpose() {
        return "Speaks texts and plays audio.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(PROMPT, INTERRUPT);
    }

    @Override
    public PossibleStates states() {
        return PossibleStates.of(PROMPT_COMPLETED);
    }

    @Override
    public Optional<Component> read(NodeReader node) {
        Optional<Prompts> prompts = node.read(PROMPT);
        boolean interrupt = node.get(INTERRUPT);
        return prompts.map(list -> new Played(list, interrupt));
    }

    private record Played(Prompts prompts, boolean interrupt) implements Component {
        @Override
        public States states() {
            return States.of(PROMPT_COMPLETED);
        }

        @Override
        public Shape variables() {
            return Shape.of(Map.of());
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.NEEDS_CALLER);
        }

        @Override
        public CompletionStage<Step> enter(Visit visit) {
            List<Piece> pieces = prompts.pieces(visit, interrupt);
            Next next = Piece.chain(pieces, Next.leave(PROMPT_COMPLETED));
            return next instanceof Next.Then then ? Step.play(then.piece()) : Step.leave(PROMPT_COMPLETED);
        }
    }
}
