package dev.callwright.flow.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.flow.outside.OutsideFailure.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is kept is found as long as was promised, by everybody, and side effects are done once. */
class MemoryKeepTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private volatile Instant now = Instant.parse("2026-03-02T09:30:00Z");

    @Test
    void theFirstToKeepIsTold() {
        Keep keep = new MemoryKeep(() -> now, 10, 10_000);

        assertThat(result(keep.putIfAbsent("a", "1", HOUR))).isTrue();
        assertThat(result(keep.putIfAbsent("a", "2", HOUR))).isFalse();
        assertThat(result(keep.get("a"))).contains("1");
        result(keep.put("a", "3", HOUR));
        assertThat(result(keep.get("a"))).contains("3");
        result(keep.remove("a"));
        result(keep.remove("a"));
        assertThat(result(keep.get("a"))).isEmpty();
        assertThat(result(keep.putIfAbsent("a", "4", HOUR))).isTrue();
    }

    @Test
    void ofManyWhoAskAtOnceOneIsTold() throws Exception {
        Keep keep = new MemoryKeep(() -> now, 100_000, 100_000_000);
        int threads = 8;
        int keys = 20_000;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<Integer>> firsts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                String mine = "thread " + thread;
                Callable<Integer> work = () -> {
                    go.await();
                    int first = 0;
                    for (int key = 0; key < keys; key++) {
                        first += result(keep.putIfAbsent("sms " + key, mine, HOUR)) ? 1 : 0;
                    }
                    return first;
                };
                firsts.add(pool.submit(work));
            }
            go.countDown();
            int all = 0;
            for (Future<Integer> first : firsts) {
                all += first.get();
            }
            assertThat(all).isEqualTo(keys);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aFullKeepRefusesRatherThanForgetAndTakesMoreWhenSomethingHasEnded() {
        MemoryKeep keep = new MemoryKeep(() -> now, 2, 100_000);
        result(keep.put("a", "1", HOUR));
        result(keep.put("b", "2", HOUR.multipliedBy(2)));

        assertThat(failure(keep.put("c", "3", HOUR)).reason()).isEqualTo(Reason.FULL);
        result(keep.put("b", "in its place", HOUR.multipliedBy(2)));
        assertThat(result(keep.get("a"))).contains("1");
        now = now.plus(HOUR);
        result(keep.put("c", "3", HOUR));
        assertThat(result(keep.get("a"))).isEmpty();
        assertThat(result(keep.get("b"))).contains("in its place");
        assertThat(keep.size()).isEqualTo(2);
    }

    @Test
    void memoryIsBoundedToo() {
        MemoryKeep keep = new MemoryKeep(() -> now, 1_000_000, 1 << 20);
        String large = "x".repeat(100_000);

        for (int i = 0; i < 5; i++) {
            result(keep.put("key " + i, large, HOUR));
        }
        assertThat(failure(keep.put("one more", large, HOUR))).hasMessageContaining("no room to keep more: 5 values");
        result(keep.remove("key 0"));
        result(keep.put("one more", large, HOUR));
        assertThat(failure(keep.put("key", "x".repeat(Keep.MAX_VALUE + 1), HOUR))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(failure(keep.putIfAbsent("k".repeat(Keep.MAX_KEY + 1), "", HOUR))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aKeepThatKeepsNothingIsNone() {
        assertThatThrownBy(() -> new MemoryKeep(() -> now, 0, 1)).hasMessageContaining("expected: at least 1");
    }

    /** Against a plain map that remembers when each value may be forgotten. */
    @Property(tries = 300)
    void itDoesWhatAMapWithTimesWouldDo(@ForAll("steps") List<Step> steps) {
        MemoryKeep keep = new MemoryKeep(() -> now, 1_000, 1_000_000);
        Map<String, Instant> ends = new HashMap<>();
        Map<String, String> values = new HashMap<>();
        for (Step step : steps) {
            boolean there = values.containsKey(step.key()) && now.isBefore(ends.get(step.key()));
            switch (step.kind()) {
                case 0 -> {
                    assertThat(result(keep.putIfAbsent(step.key(), step.value(), step.time())))
                            .isEqualTo(!there);
                    if (!there) {
                        values.put(step.key(), step.value());
                        ends.put(step.key(), now.plus(step.time()));
                    }
                }
                case 1 -> {
                    result(keep.put(step.key(), step.value(), step.time()));
                    values.put(step.key(), step.value());
                    ends.put(step.key(), now.plus(step.time()));
                }
                case 2 -> {
                    result(keep.remove(step.key()));
                    values.remove(step.key());
                }
                case 3 -> now = now.plus(step.time());
                default ->
                    assertThat(result(keep.get(step.key())))
                            .isEqualTo(there ? Optional.ofNullable(values.get(step.key())) : Optional.empty());
            }
        }
    }

    record Step(int kind, String key, String value, Duration time) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.strings().withCharRange('a', 'e').ofLength(1),
                        Arbitraries.strings().alpha().ofMaxLength(3),
                        Arbitraries.longs().between(0, 20).map(Duration::ofSeconds))
                .as(Step::new)
                .list()
                .ofMaxSize(200);
    }

    private static <T> T result(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    private static OutsideFailure failure(CompletionStage<?> stage) {
        try {
            throw new AssertionError("no failure, but " + result(stage));
        } catch (CompletionException e) {
            return OutsideFailure.in(e).orElseThrow();
        }
    }
}
