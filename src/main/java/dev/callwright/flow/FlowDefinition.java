package dev.callwright.flow;

import dev.callwright.callflow.Callflow;
import java.util.List;
import java.util.Optional;

/** A flow file that was read and found right, not yet joined to the flows it names. Immutable and thread-safe. */
interface FlowDefinition {
    FlowHeader header();

    /** The flows it names, its fallback among them. */
    List<FlowReference> references();

    /** The tree, when it is the same for every call. */
    Optional<Callflow> constant();

    /**
     * What this call does.
     *
     * @throws FlowException if no valid callflow can be made of it
     */
    FlowAnswer answer(Request request);
}
