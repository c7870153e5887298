package dev.callwright.resolver;

import dev.callwright.flow.Flow;
import dev.callwright.flow.FlowAnswer;
import dev.callwright.flow.FlowException;
import dev.callwright.resolver.ResolverFailure.Reason;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A flow. It only computes, so it is asked on the thread that asks. */
record FlowCandidate(String name, Flow flow, String chosenBecause) implements Candidate {

    @Override
    public CompletionStage<Optional<Resolution>> ask(Question question, Deadline deadline) {
        try {
            FlowAnswer answer = flow.answer(question.call(), question.now());
            return CompletableFuture.completedFuture(Optional.of(new Resolution(
                    name,
                    Optional.of(new Resolution.FlowVersion(flow.name(), flow.version())),
                    answer.callflow(),
                    answer.path(),
                    chosenBecause + (answer.why().isEmpty() ? "" : "; " + answer.why()),
                    List.of())));
        } catch (FlowException e) {
            return CompletableFuture.failedFuture(
                    new ResolverFailure(Reason.INVALID, flow.name() + ": " + e.getMessage(), e));
        } catch (RuntimeException | StackOverflowError e) {
            return CompletableFuture.failedFuture(new ResolverFailure(Reason.THREW, flow.name() + ": " + e, e));
        }
    }
}
