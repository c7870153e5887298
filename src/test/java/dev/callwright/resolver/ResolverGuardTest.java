package dev.callwright.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import dev.callwright.callflow.Callflow;
import dev.callwright.resolver.ResolverFailure.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ResolverGuardTest {
    private static final Deadline DEADLINE = Deadline.in(Duration.ofSeconds(15));

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final ManualTimer timer = new ManualTimer();

    @AfterEach
    void stop() {
        executor.shutdownNow();
        timer.shutdownNow();
    }

    @Test
    void anAnswerPassesThrough() {
        assertThat(guard(2).run(ResolverGuardTest::hangup, DEADLINE)
                        .toCompletableFuture()
                        .join())
                .map(Resolution::resolver)
                .contains("test");
    }

    @Test
    void aThrownErrorOfAnyKindIsAFailure() {
        assertThat(reason(guard(2).run(
                                () -> {
                                    throw new StackOverflowError();
                                },
                                DEADLINE)))
                .isEqualTo(Reason.THREW);
    }

    @Test
    void aStageThatNeverCompletesTimesOut() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CompletionStage<Optional<Resolution>> answer = guard(2).run(
                        () -> {
                            asked.countDown();
                            return new CompletableFuture<>();
                        },
                        DEADLINE);
        asked.await();
        timer.expireAll();

        assertThat(reason(answer)).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void aBlockedResolverIsInterruptedAtItsDeadline() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        CompletionStage<Optional<Resolution>> answer = guard(2).run(
                        () -> {
                            asked.countDown();
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                interrupted.countDown();
                                throw e;
                            }
                            return hangup();
                        },
                        DEADLINE);
        asked.await();
        timer.expireAll();

        assertThat(reason(answer)).isEqualTo(Reason.TIMEOUT);
        assertThat(interrupted.await(15, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aStuckResolverHoldsNoMoreThreadsThanItMay() throws Exception {
        CountDownLatch asked = new CountDownLatch(2);
        CountDownLatch release = new CountDownLatch(1);
        ResolverGuard guard = guard(2);
        List<CompletionStage<Optional<Resolution>>> answers = new ArrayList<>();
        for (int call = 0; call < 5; call++) {
            answers.add(guard.run(
                    () -> {
                        asked.countDown();
                        return awaitUninterruptibly(release);
                    },
                    DEADLINE));
        }
        asked.await();
        timer.expireAll();
        List<Reason> reasons = answers.stream().map(ResolverGuardTest::reason).toList();
        release.countDown();

        assertThat(reasons).containsExactly(Reason.TIMEOUT, Reason.TIMEOUT, Reason.BUSY, Reason.BUSY, Reason.BUSY);
    }

    @Test
    void whoWaitsInLineIsAskedAsSoonAsThereIsRoom() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        ResolverGuard guard = guard(1);
        CompletionStage<Optional<Resolution>> first = guard.run(() -> awaitUninterruptibly(release), DEADLINE);
        CompletionStage<Optional<Resolution>> second = guard.run(ResolverGuardTest::hangup, DEADLINE);
        assertThat(second.toCompletableFuture()).isNotDone();
        release.countDown();

        assertThat(first.toCompletableFuture().get(15, TimeUnit.SECONDS)).isPresent();
        assertThat(second.toCompletableFuture().get(15, TimeUnit.SECONDS)).isPresent();
    }

    @Test
    void aResolverThatKeepsFailingIsLeftAlone() {
        ResolverGuard guard = guard(50);
        for (int call = 0; call < 15; call++) {
            assertThat(reason(guard.run(ResolverGuardTest::broken, DEADLINE))).isEqualTo(Reason.THREW);
        }
        assertThat(reason(guard.run(ResolverGuardTest::hangup, DEADLINE))).isEqualTo(Reason.CIRCUIT_OPEN);
    }

    private ResolverGuard guard(int concurrency) {
        return new ResolverGuard("test", Optional.of(executor), timer, concurrency);
    }

    private static CompletionStage<Optional<Resolution>> hangup() {
        return CompletableFuture.completedFuture(
                Optional.of(new Resolution("test", Optional.empty(), Callflow.of("hangup"), List.of(), "", List.of())));
    }

    private static CompletionStage<Optional<Resolution>> broken() {
        throw new IllegalStateException("broken");
    }

    private static CompletionStage<Optional<Resolution>> awaitUninterruptibly(CountDownLatch latch) {
        boolean done = false;
        while (!done) {
            try {
                latch.await();
                done = true;
            } catch (InterruptedException e) {
                // a resolver that does not care
            }
        }
        return hangup();
    }

    private static Reason reason(CompletionStage<Optional<Resolution>> stage) {
        return catchThrowableOfType(
                                        CompletionException.class,
                                        () -> stage.toCompletableFuture().join())
                                .getCause()
                        instanceof ResolverFailure failure
                ? failure.reason()
                : fail("not a ResolverFailure");
    }
}
