package dev.callwright.resolver;

import dev.callwright.flow.Flow;
import dev.callwright.flow.FlowAnswer;
import dev.callwright.flow.FlowQuestion;
import dev.callwright.flow.file.FlowException;
import dev.callwright.flow.graph.StateRefused;
import dev.callwright.resolver.ResolverFailure.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** A flow. It never blocks, so it is asked on the thread that asks. */
record FlowCandidate(String name, Flow flow, String chosenBecause) implements Candidate {
    /** What is left for writing the answer when a flow has waited as long as it may. */
    private static final Duration MARGIN = Duration.ofMillis(300);

    @Override
    public CompletionStage<Optional<Resolution>> ask(Question question, Deadline deadline) {
        Duration budget = Duration.ofNanos(deadline.remainingNanos()).minus(MARGIN);
        FlowQuestion asked =
                new FlowQuestion(question.call(), question.now(), budget.isNegative() ? Duration.ZERO : budget);
        try {
            CompletableFuture<FlowAnswer> answer = flow.answer(asked).toCompletableFuture();
            if (answer.isDone() && !answer.isCompletedExceptionally()) {
                return CompletableFuture.completedFuture(Optional.of(resolution(answer.join())));
            }
            return answer.handle((given, error) -> error == null
                            ? CompletableFuture.completedFuture(Optional.of(resolution(given)))
                            : CompletableFuture.<Optional<Resolution>>failedFuture(failure(error)))
                    .thenCompose(stage -> stage);
        } catch (RuntimeException | StackOverflowError e) {
            return CompletableFuture.failedFuture(failure(e));
        }
    }

    private Resolution resolution(FlowAnswer answer) {
        return new Resolution(
                name,
                Optional.of(new Resolution.FlowVersion(flow.name(), flow.version())),
                answer.callflow(),
                answer.path(),
                chosenBecause + (answer.why().isEmpty() ? "" : "; " + answer.why()),
                List.of());
    }

    private ResolverFailure failure(Throwable thrown) {
        Throwable error =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (error instanceof StateRefused) {
            return new ResolverFailure(Reason.STATE_REFUSED, flow.name() + ": " + error.getMessage(), error);
        }
        return error instanceof FlowException
                ? new ResolverFailure(Reason.INVALID, flow.name() + ": " + error.getMessage(), error)
                : new ResolverFailure(Reason.THREW, flow.name() + ": " + error, error);
    }
}
