package dev.callwright.resolver;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.flow.Flow;
import dev.callwright.resolver.ResolverFailure.Reason;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Who is asked about a call, in this order: the flow or resolver that the URL names; the flow that claims the called
 * number; the resolver beans; the time-of-day router. The first that wants the call decides it. A named resolver that
 * does not want its call passes it on to the others.
 */
public final class ResolverChain {
    private final Flows flows;
    private final List<Candidate> beans;
    private final Map<String, Candidate> namedBeans;
    private final Candidate timeOfDay;
    private final Function<PivotRequest, Optional<Callflow>> numberFallbacks;

    ResolverChain(
            Flows flows,
            List<Candidate> beans,
            Map<String, Candidate> namedBeans,
            Candidate timeOfDay,
            Function<PivotRequest, Optional<Callflow>> numberFallbacks) {
        this.numberFallbacks = numberFallbacks;
        this.flows = flows;
        this.beans = beans;
        this.namedBeans = namedBeans;
        this.timeOfDay = timeOfDay;
    }

    /**
     * Asks them in turn.
     *
     * @return a stage that completes before the deadline, exceptionally with a {@link ResolverFailure}
     */
    public CompletionStage<Resolution> resolve(Question question, Deadline deadline) {
        return namedThenOthers(question, deadline)
                .thenCompose(answer -> answer.<CompletionStage<Resolution>>map(CompletableFuture::completedFuture)
                        .orElseGet(() -> failed(Reason.NOBODY, "nobody wanted the call")));
    }

    private CompletionStage<Optional<Resolution>> namedThenOthers(Question question, Deadline deadline) {
        if (question.name().isEmpty()) {
            return firstOf(others(question).iterator(), question, deadline);
        }
        List<Candidate> named = named(question.name().get());
        if (named.isEmpty()) {
            return failed(Reason.UNKNOWN_NAME, "there is no flow and no resolver of that name");
        }
        return firstOf(named.iterator(), question, deadline).thenCompose(answer -> {
            if (answer.isPresent()) {
                return CompletableFuture.completedFuture(answer);
            }
            List<Candidate> others = others(question);
            others.removeAll(named);
            return firstOf(others.iterator(), question, deadline);
        });
    }

    /** The fallback of the flow that this call belongs to, else that of the called number, if it has one. */
    public Optional<Callflow> fallbackFor(Question question) {
        return question.name()
                .flatMap(flows::named)
                .flatMap(Flow::fallback)
                .or(() -> flows.claiming(question.call()).flatMap(Flow::fallback))
                .or(() -> numberFallbacks.apply(question.call()));
    }

    private List<Candidate> named(String name) {
        List<Candidate> named = new ArrayList<>(2);
        flows.named(name).ifPresent(flow -> named.add(new FlowCandidate("flow", flow, "named in the URL")));
        Optional.ofNullable(namedBeans.get(name)).ifPresent(named::add);
        return named;
    }

    private List<Candidate> others(Question question) {
        List<Candidate> others = new ArrayList<>(beans.size() + 2);
        flows.claiming(question.call())
                .ifPresent(flow -> others.add(new FlowCandidate("flow", flow, "it claims the called number")));
        others.addAll(beans);
        others.add(timeOfDay);
        return others;
    }

    /** The answer of the first that wants the call, without waiting for one that has answered already. */
    private static CompletionStage<Optional<Resolution>> firstOf(
            Iterator<Candidate> candidates, Question question, Deadline deadline) {
        while (candidates.hasNext()) {
            CompletableFuture<Optional<Resolution>> asked =
                    candidates.next().ask(question, deadline).toCompletableFuture();
            if (!asked.isDone()) {
                return asked.thenCompose(answer -> answer.isPresent()
                        ? CompletableFuture.completedFuture(answer)
                        : firstOf(candidates, question, deadline));
            }
            if (asked.isCompletedExceptionally() || asked.join().isPresent()) {
                return asked;
            }
        }
        return CompletableFuture.completedFuture(Optional.empty());
    }

    private static <T> CompletionStage<T> failed(Reason reason, String message) {
        return CompletableFuture.failedFuture(new ResolverFailure(reason, message));
    }
}
