package dev.callwright.flow.node;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What a component decides. */
public sealed interface Step {
    /**
     * The node is done.
     *
     * @param state that it ended in
     * @param values its variables
     */
    record Leave(String state, Map<String, ? extends @Nullable Object> values) implements Step {}

    /**
     * The PBX does something first.
     *
     * @param piece of the callflow
     * @param afterCall the label that the node is resumed with when the call ends after this, if it is to be
     */
    record Play(Piece piece, Optional<String> afterCall) implements Step {}

    /**
     * Another flow takes over and comes back.
     *
     * @param flow its name
     * @param parameters what it is given
     */
    record Run(String flow, Map<String, ? extends @Nullable Object> parameters) implements Step {}

    /** The call ends here; the node's own work is done. */
    record End() implements Step {}

    static CompletionStage<Step> leave(String state) {
        return leave(state, Map.of());
    }

    static CompletionStage<Step> leave(String state, Map<String, ? extends @Nullable Object> values) {
        return CompletableFuture.completedFuture(new Leave(state, values));
    }

    static CompletionStage<Step> play(Piece piece) {
        return CompletableFuture.completedFuture(new Play(piece, Optional.empty()));
    }
}
