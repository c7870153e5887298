package dev.callwright.resolver;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.flow.Flow;
import dev.callwright.flow.FlowAnswer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A flow that always answers the same. */
record FakeFlow(String name, List<String> numbers, Callflow callflow, Optional<Callflow> fallback) implements Flow {
    FakeFlow(String name, Callflow callflow, String... numbers) {
        this(name, List.of(numbers), callflow, Optional.empty());
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Optional<ZoneId> zone() {
        return Optional.empty();
    }

    @Override
    public FlowAnswer answer(PivotRequest call, Instant now) {
        return new FlowAnswer(callflow, List.of(), "");
    }
}
