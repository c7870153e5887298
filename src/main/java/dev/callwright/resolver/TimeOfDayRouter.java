package dev.callwright.resolver;

import dev.callwright.resolver.ResolverFailure.Reason;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The last of the chain: decides by {@code callwright.hours} every call that nobody else wants. */
final class TimeOfDayRouter implements Candidate {
    private static final String TIME_OF_DAY = "time-of-day";

    private final Flows flows;

    TimeOfDayRouter(Flows flows) {
        this.flows = flows;
    }

    @Override
    public String name() {
        return TIME_OF_DAY;
    }

    @Override
    public CompletionStage<Optional<Resolution>> ask(Question question, Deadline deadline) {
        return flows.named(TimeOfDayDocument.NAME)
                .map(flow -> new FlowCandidate(TIME_OF_DAY, flow, "nobody else claimed the call"))
                .map(router -> router.ask(question, deadline))
                .orElseGet(() -> CompletableFuture.failedFuture(
                        new ResolverFailure(Reason.NOBODY, "there is no time-of-day router")));
    }
}
