package dev.callwright.resolver;

import dev.callwright.callflow.Callflow;
import dev.callwright.flow.Flow;
import dev.callwright.flow.FlowAnswer;
import dev.callwright.flow.FlowQuestion;
import dev.callwright.flow.diagram.Diagram;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

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
    public CompletionStage<FlowAnswer> answer(FlowQuestion question) {
        return CompletableFuture.completedFuture(new FlowAnswer(callflow, List.of(), ""));
    }

    @Override
    public Diagram diagram() {
        return Diagram.of(callflow);
    }
}
