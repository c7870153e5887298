package dev.callwright.resolver;

import dev.callwright.flow.FlowLibrary;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/**
 * What {@code /health} says about the flows. A refused file does not make the server unwell: calls are answered, by its
 * last good version or by the others.
 */
@Singleton
final class FlowsHealth implements HealthIndicator {
    private final Flows flows;

    FlowsHealth(Flows flows) {
        this.flows = flows;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        FlowLibrary library = flows.library();
        return Publishers.just(HealthResult.builder("flows", HealthStatus.UP)
                .details(Map.of("serving", library.files().size(), "refused", library.refused()))
                .build());
    }
}
