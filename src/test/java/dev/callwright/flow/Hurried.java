package dev.callwright.flow;

import dev.callwright.callflow.Callflow;
import dev.callwright.flow.diagram.Diagram;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A flow whose answers must leave at once. */
record Hurried(Flow flow) implements Flow {
    @Override
    public String name() {
        return flow.name();
    }

    @Override
    public String version() {
        return flow.version();
    }

    @Override
    public List<String> numbers() {
        return List.of();
    }

    @Override
    public Optional<ZoneId> zone() {
        return Optional.empty();
    }

    @Override
    public Optional<Callflow> fallback() {
        return Optional.empty();
    }

    @Override
    public Diagram diagram() {
        return flow.diagram();
    }

    @Override
    public CompletionStage<FlowAnswer> answer(FlowQuestion question) {
        return flow.answer(new FlowQuestion(question.call(), question.now(), Duration.ofMillis(20)));
    }
}
