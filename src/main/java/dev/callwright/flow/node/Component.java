package dev.callwright.flow.node;

import dev.callwright.flow.liquid.Shape;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** A node of a flow that was read and found right: what it does for a call. Immutable and thread-safe. */
public interface Component {
    /** What it can end in. */
    States states();

    /** What stands behind the node's name in templates once it is done. */
    Shape variables();

    /** The names of its own variables that it needs when the call comes to it again. */
    default Set<String> keeps() {
        return Set.of();
    }

    /** See {@link Trait}. */
    Set<Trait> traits();

    /** What it may have the PBX do beside what {@link #enter} gives when a file is checked: for the checks. */
    default List<Piece> mayPlay(Visit visit) {
        return List.of();
    }

    /**
     * The call comes to the node.
     *
     * @throws dev.callwright.flow.file.FlowException if nothing can be done
     */
    CompletionStage<Step> enter(Visit visit);

    /**
     * The call comes back to the node from what {@link #enter} had the PBX do, or ended meanwhile.
     *
     * @param label of the {@link Next.Back} that led here
     * @throws dev.callwright.flow.file.FlowException if nothing can be done
     */
    default CompletionStage<Step> resume(Visit visit, String label) {
        throw new IllegalStateException("nothing leads back to " + visit.node() + " with " + label);
    }
}
