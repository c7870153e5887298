package dev.callwright.console;

import dev.callwright.access.ErrorBody;
import dev.callwright.access.OperatorsOnly;
import dev.callwright.callflow.CallflowJson;
import dev.callwright.callflow.JsonTextException;
import dev.callwright.flow.FlowRuns;
import dev.callwright.flow.file.FlowException;
import dev.callwright.resolver.Installation;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/** Begins runs of flows without a call, as PHLO's API request does. For operators. */
@Controller("/api/flows")
@OperatorsOnly
@Tag(name = "Flows")
final class FlowRunsController {
    private static final Duration BUDGET = Duration.ofMinutes(2);
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String ID = "run_id";

    private final FlowRuns runs;
    private final Clock clock;

    FlowRunsController(Installation installation, Clock clock) {
        this.runs = installation.directory().runs();
        this.clock = clock;
    }

    /**
     * A run.
     *
     * @param run its id
     * @param path the states left, in order
     */
    @Serdeable
    record Run(String run, List<String> path) {}

    /**
     * Begins a run at the flow's {@code api_request}; answers when it has come to its end, or to something that must be
     * waited for.
     *
     * @param flow its name
     * @param body a JSON object, the payload; its {@code run_id}, if it has one, makes a repeated request the same run
     */
    @Post(uri = "/{flow:.+}/runs", consumes = "*/*", produces = "application/json")
    @Operation(summary = "Begin a run of a flow with a payload")
    CompletionStage<HttpResponse<?>> begin(String flow, @Nullable @Body String body) {
        Map<String, Object> payload = new LinkedHashMap<>();
        try {
            Object json = body == null || body.isBlank() ? Map.of() : CallflowJson.read(body);
            if (!(json instanceof Map<?, ?> object)) {
                return refused(HttpStatus.BAD_REQUEST, "The payload is a JSON object: {\"order\": 4711}.");
            }
            object.forEach((name, value) -> {
                if (value != null) {
                    payload.put(String.valueOf(name), value);
                }
            });
        } catch (JsonTextException e) {
            return refused(HttpStatus.BAD_REQUEST, "The payload is not JSON: " + e.getMessage());
        }
        Object id = payload.remove(ID);
        String run = id == null ? UUID.randomUUID().toString() : id.toString();
        if (!RUN.matcher(run).matches()) {
            return refused(HttpStatus.BAD_REQUEST, "A run_id is 1 to 64 letters, digits, '.', '_' and '-'.");
        }
        return runs.request(flow, run, payload, clock.instant(), BUDGET)
                .handle((path, error) -> error == null ? HttpResponse.ok(new Run(run, path)) : failed(error));
    }

    private static HttpResponse<?> failed(Throwable thrown) {
        Throwable error =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return error instanceof FlowException
                ? ErrorBody.response(HttpStatus.UNPROCESSABLE_ENTITY, String.valueOf(error.getMessage()))
                : ErrorBody.response(HttpStatus.INTERNAL_SERVER_ERROR, "The run failed.");
    }

    private static CompletionStage<HttpResponse<?>> refused(HttpStatus status, String why) {
        return CompletableFuture.completedFuture(ErrorBody.response(status, why));
    }
}
