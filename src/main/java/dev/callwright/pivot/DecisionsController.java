package dev.callwright.pivot;

import dev.callwright.access.OperatorsOnly;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;

/** Why calls went where they went, for operators. */
@Controller("/api/decisions")
@OperatorsOnly
@Tag(name = "Decisions")
final class DecisionsController {
    private static final int MOST = 1000;

    private final DecisionStore store;

    DecisionsController(DecisionStore store) {
        this.store = store;
    }

    /**
     * The newest decisions first.
     *
     * @param callId only those of this call
     * @param limit at most so many: 1 to 1,000, default 100
     */
    @Get
    @Operation(summary = "The newest decisions, of one call or of all")
    List<DecisionView> list(
            @Nullable @QueryValue("call_id") String callId, @QueryValue(defaultValue = "100") int limit) {
        return store.newest(Optional.ofNullable(callId), Math.max(1, Math.min(limit, MOST))).stream()
                .map(DecisionView::of)
                .toList();
    }

    /** One decision. */
    @Get("/{id}")
    @Operation(summary = "One decision")
    HttpResponse<DecisionView> show(String id) {
        return store.find(id).map(DecisionView::of).map(HttpResponse::ok).orElseGet(HttpResponse::notFound);
    }
}
