package dev.callwright.resolver;

import dev.callwright.callflow.PivotRequest;
import dev.callwright.flow.Flow;
import dev.callwright.flow.FlowLibrary;
import java.util.Optional;

/** The flows that are serving now, by name and by number. A reload swaps both in at once. Thread-safe. */
public final class Flows {
    private record Snapshot(FlowLibrary library, NumberBook<Flow> numbers) {}

    private final String country;
    private volatile Snapshot current;

    /** @param country ISO 3166 code in whose national form numbers may be written; empty for none */
    public Flows(FlowLibrary library, String country) {
        this.country = country;
        this.current = new Snapshot(library, NumberBook.of(library, country));
    }

    /** What is serving. */
    public FlowLibrary library() {
        return current.library();
    }

    /** Serves another library from now on. */
    public void replace(FlowLibrary library) {
        current = new Snapshot(library, NumberBook.of(library, country));
    }

    Optional<Flow> named(String name) {
        return library().flow(name);
    }

    Optional<Flow> claiming(PivotRequest call) {
        return current.numbers().ownerOf(call);
    }
}
