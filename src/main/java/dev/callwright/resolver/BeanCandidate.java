package dev.callwright.resolver;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.CallflowPreparer;
import dev.callwright.callflow.CallflowPreparer.Prepared;
import dev.callwright.callflow.Problem;
import dev.callwright.resolver.ResolverFailure.Reason;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A resolver bean. What it returns is anybody's guess until it has been checked here. */
final class BeanCandidate implements Candidate {
    private final String name;
    private final AsyncCallflowResolver bean;
    private final Supplier<CallflowPreparer> preparer;
    private final ResolverGuard guard;

    BeanCandidate(String name, AsyncCallflowResolver bean, Supplier<CallflowPreparer> preparer, ResolverGuard guard) {
        this.name = name;
        this.bean = bean;
        this.preparer = preparer;
        this.guard = guard;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public CompletionStage<Optional<Resolution>> ask(Question question, Deadline deadline) {
        return guard.run(() -> resolve(question), deadline);
    }

    @SuppressWarnings("NullAway") // a bean compiled without null checks may return null, whatever its type says
    private CompletionStage<Optional<Resolution>> resolve(Question question) throws Exception {
        CompletionStage<Optional<Callflow>> stage = bean.resolve(question.call());
        if (stage == null) {
            throw new ResolverFailure(
                    Reason.NULL, name + " returned null (expected: Optional.empty() for \"not mine\")");
        }
        if (stage instanceof CompletableFuture<Optional<Callflow>> done && done.isDone()) {
            return CompletableFuture.completedFuture(checked(done.get()));
        }
        return stage.thenApply(answer -> {
            try {
                return checked(answer);
            } catch (ResolverFailure e) {
                throw new CompletionException(e);
            }
        });
    }

    private Optional<Resolution> checked(@Nullable Optional<Callflow> answer) throws ResolverFailure {
        if (answer == null) {
            throw new ResolverFailure(
                    Reason.NULL, name + " returned null (expected: Optional.empty() for \"not mine\")");
        }
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        Prepared prepared = preparer.get().prepare(answer.get());
        Callflow callflow = prepared.callflow().orElseThrow(() -> invalid(prepared.problems()));
        return Optional.of(new Resolution(
                name,
                Optional.empty(),
                callflow,
                List.of(),
                "the resolver " + name + " wanted it",
                prepared.problems()));
    }

    private ResolverFailure invalid(List<Problem> problems) {
        String first = problems.stream()
                .filter(Problem::isError)
                .findFirst()
                .map(problem -> problem.masked().toString())
                .orElse("unknown");
        return new ResolverFailure(Reason.INVALID, name + " returned a callflow that Kazoo would not run: " + first);
    }
}
