package dev.callwright.pivot;

import java.util.List;
import java.util.Optional;

/** Keeps decision records. Thread-safe; adding never blocks the event loop. */
public interface DecisionStore {
    /** Keeps one, perhaps at the cost of the oldest. */
    void add(Decision decision);

    /**
     * The newest first.
     *
     * @param callId only those of this call; empty for all
     * @param limit at most so many
     */
    List<Decision> newest(Optional<String> callId, int limit);

    /** One by its id. */
    Optional<Decision> find(String id);
}
