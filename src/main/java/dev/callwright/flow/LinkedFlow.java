package dev.callwright.flow;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.PivotRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A definition joined to the flows of one library. A reload makes a new one; this one goes on answering as it did. */
final class LinkedFlow implements Flow {
    private final String name;
    private final String version;
    private final FlowDefinition definition;
    private final ZoneId defaultZone;
    private final FlowScope scope;

    LinkedFlow(String name, String version, FlowDefinition definition, ZoneId defaultZone, FlowScope scope) {
        this.name = name;
        this.version = version;
        this.definition = definition;
        this.defaultZone = defaultZone;
        this.scope = scope;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Optional<String> title() {
        return definition.header().title();
    }

    @Override
    public Optional<String> description() {
        return definition.header().description();
    }

    @Override
    public List<String> numbers() {
        return definition.header().numbers();
    }

    @Override
    public Optional<String> account() {
        return definition.header().account();
    }

    @Override
    public Optional<ZoneId> zone() {
        return definition.header().zone();
    }

    @Override
    public Optional<Callflow> fallback() {
        return definition.header().fallback().flatMap(fallback -> fallback.constant(scope));
    }

    @Override
    public FlowAnswer answer(PivotRequest call, Instant now) {
        return answer(new Request(call, now, defaultZone, scope));
    }

    /** The answer to a call that another flow has sent here, whose zone holds unless this one names its own. */
    FlowAnswer answer(Request request) {
        FlowAnswer answer = definition.answer(request.in(scope, zone().orElse(request.zone())));
        return answer.why().isEmpty() ? new FlowAnswer(answer.callflow(), answer.path(), "flow " + name) : answer;
    }

    Optional<Callflow> constant() {
        return definition.constant();
    }

    @Override
    public String toString() {
        return "Flow[" + name + " " + version + "]";
    }
}
