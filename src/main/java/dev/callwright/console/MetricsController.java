package dev.callwright.console;

import dev.callwright.access.OperatorsOnly;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Everything counted, for Prometheus. Only operators may read it: it tells how many calls there are, and where to. */
@Controller("/metrics")
@OperatorsOnly
@Tag(name = "Operations")
final class MetricsController {
    private final PrometheusMeterRegistry registry;

    MetricsController(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * The metrics in Prometheus' text format.
     *
     * @return one line per time series
     */
    @Get(produces = "text/plain; version=0.0.4; charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String metrics() {
        return registry.scrape();
    }
}
