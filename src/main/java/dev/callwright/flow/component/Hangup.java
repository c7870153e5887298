package dev.callwright.flow.component;

import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.Component;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.Piece;
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

/** PHLO's Hangup: ends the call, or refuses one that was not answered yet as rejected or busy. */
public final class Hangup implements ComponentType {
    private static final String HANGUP_COMPLETE = "hangup_complete";
    private static final String CALL_ENDED = "call ended";

    private static final Option<String> REASON = Option.optional(
            "reason",
            Types.word("rejected", "busy"),
            "Why, if the call was not answered yet: rejected (SIP 603) or busy (SIP 486). Left out, it is just ended.");

    @Override
    public String name() {
        return "hangup";
    }

    @Override
    public String purpose() {
        return "Ends the call.";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(REASON);
    }

    @Override
    public PossibleStates states() {
        return PossibleStates.of(HANGUP_COMPLETE);
    }

    @Override
    public Optional<Component> read(NodeReader node) {
        return Optional.of(new HungUp(node.read(REASON)));
    }

    private record HungUp(Optional<String> reason) implements Component {
        /** What comes behind it needs no caller any more. */
        @Override
        public States states() {
            return new States(List.of(), HANGUP_COMPLETE::equals, "hangup_complete");
        }

        @Override
        public Shape variables() {
            return Shape.of(Map.of());
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.NEEDS_CALLER, Trait.LAST);
        }

        @Override
        public CompletionStage<Step> enter(Visit visit) {
            Piece piece = reason.map(HungUp::response).orElseGet(() -> Piece.of("hangup", Map.of()));
            Optional<String> after =
                    visit.connected().contains(HANGUP_COMPLETE) ? Optional.of(CALL_ENDED) : Optional.empty();
            return java.util.concurrent.CompletableFuture.completedFuture(new Step.Play(piece, after));
        }

        @Override
        public CompletionStage<Step> resume(Visit visit, String label) {
            return Step.leave(HANGUP_COMPLETE);
        }

        private static Piece response(String reason) {
            return reason.equals("busy")
                    ? Piece.of("response", Map.of("code", 486, "message", "User Busy"))
                    : Piece.of("response", Map.of("code", 603, "message", "Decline"));
        }
    }
}
