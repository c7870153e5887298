package dev.callwright.resolver;

import dev.callwright.resolver.ResolverFailure.Reason;
import dev.failsafe.CircuitBreaker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the server and one resolver, so that whatever the resolver does stays its own trouble. A bulkhead
 * bounds the calls it holds at once: a call that is past its deadline gets its fallback, but its thread counts until it
 * really comes back, so a stuck resolver can hold so many threads and no more; other calls wait in line until their
 * deadline. A circuit breaker leaves a resolver alone for {@link #PAUSE} after most of its last {@link #WATCHED} calls
 * failed.
 */
final class ResolverGuard {
    private static final int WATCHED = 20;
    private static final int FAILURES = 15;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int PROBES = 2;

    private final String name;
    private final Optional<ExecutorService> executor;
    private final ScheduledExecutorService timer;
    private final Admission admission;
    private final CircuitBreaker<Object> breaker;

    /** @param executor where it runs; empty for a resolver that never blocks and runs where it is asked */
    ResolverGuard(String name, Optional<ExecutorService> executor, ScheduledExecutorService timer, int concurrency) {
        this.name = name;
        this.executor = executor;
        this.timer = timer;
        this.admission = new Admission(concurrency);
        this.breaker = CircuitBreaker.builder()
                .withFailureThreshold(FAILURES, WATCHED)
                .withDelay(PAUSE)
                .withSuccessThreshold(PROBES)
                .build();
    }

    CompletionStage<Optional<Resolution>> run(
            Callable<CompletionStage<Optional<Resolution>>> resolver, Deadline deadline) {
        Attempt attempt = new Attempt(resolver);
        if (breaker.isOpen() && !breaker.getRemainingDelay().isZero()) {
            attempt.refuse(Reason.CIRCUIT_OPEN, "left alone for a moment, since most of its last calls failed");
        } else if (admission.enter(attempt)) {
            attempt.expireAt(deadline);
        } else {
            attempt.refuse(Reason.BUSY, "too many calls wait for it already");
        }
        return attempt.result;
    }

    /** One call of the resolver. Being run means having been let in. */
    private final class Attempt implements Runnable {
        private final Callable<CompletionStage<Optional<Resolution>>> resolver;
        private final CompletableFuture<Optional<Resolution>> result = new CompletableFuture<>();
        private final AtomicReference<@Nullable Future<?>> task = new AtomicReference<>();
        private final AtomicBoolean begun = new AtomicBoolean();
        private final AtomicBoolean settled = new AtomicBoolean();

        Attempt(Callable<CompletionStage<Optional<Resolution>>> resolver) {
            this.resolver = resolver;
        }

        @Override
        public void run() {
            if (!breaker.tryAcquirePermit()) {
                refuse(Reason.CIRCUIT_OPEN, "left alone for a moment, since most of its last calls failed");
                admission.leave();
            } else if (executor.isEmpty()) {
                call();
            } else {
                submit(executor.get());
            }
        }

        private void submit(ExecutorService blocking) {
            try {
                task.set(blocking.submit(this::call));
            } catch (RejectedExecutionException e) {
                refuse(Reason.BUSY, "the server is stopping");
                admission.leave();
            }
        }

        private void call() {
            if (!begun.compareAndSet(false, true)) {
                return;
            }
            try {
                resolver.call().whenComplete(this::settle);
            } catch (Throwable e) { // a resolver may throw any error; none of them may cost the call
                settle(null, e);
            } finally {
                admission.leave();
            }
        }

        private void expireAt(Deadline deadline) {
            if (!result.isDone()) {
                Future<?> alarm = timer.schedule(this::expire, deadline.remainingNanos(), TimeUnit.NANOSECONDS);
                result.whenComplete((answer, error) -> alarm.cancel(false));
            }
        }

        private void expire() {
            if (admission.giveUp(this)) {
                refuse(Reason.BUSY, "every call it may hold at once was still waiting for it at the deadline");
                return;
            }
            settle(null, new ResolverFailure(Reason.TIMEOUT, name + " had not answered at the deadline"));
            Future<?> running = task.get();
            if (running != null && running.cancel(true) && begun.compareAndSet(false, true)) {
                admission.leave(); // cancelled before it began: call() will not give the place back
            }
        }

        /** Ends it unasked, which says nothing about the resolver's health. */
        private void refuse(Reason reason, String message) {
            result.completeExceptionally(new ResolverFailure(reason, name + ": " + message));
        }

        private void settle(@Nullable Optional<Resolution> answer, @Nullable Throwable error) {
            if (!settled.compareAndSet(false, true)) {
                return; // it came back after its deadline
            }
            if (error == null && answer != null) {
                breaker.recordSuccess();
                result.complete(answer);
            } else {
                breaker.recordFailure();
                result.completeExceptionally(failure(error));
            }
        }

        private ResolverFailure failure(@Nullable Throwable error) {
            Throwable cause = error;
            while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                    && cause.getCause() != null) {
                cause = cause.getCause();
            }
            if (cause instanceof ResolverFailure failure) {
                return failure;
            }
            return cause == null
                    ? new ResolverFailure(Reason.NULL, name + "'s stage completed with null")
                    : new ResolverFailure(
                            Reason.THREW, name + " threw " + cause.getClass().getName(), cause);
        }
    }
}
