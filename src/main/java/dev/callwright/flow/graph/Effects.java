package dev.callwright.flow.graph;

import dev.callwright.flow.outside.Keep;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What is done outside, each once: the first who asks begins it and keeps the result, others are given that. While it
 * lasts it goes on whoever waits. What another server has begun is looked for in the keep that both share. Thread-safe.
 */
final class Effects {
    /** How long is waited where nobody hears it: no effect takes longer. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    private static final String BEGUN = ":begun";
    private static final long LOOK_EVERY_MILLIS = 200;

    private final Keep keep;
    private final Map<String, CompletableFuture<Optional<String>>> running = new ConcurrentHashMap<>();

    Effects(Keep keep) {
        this.keep = keep;
    }

    /**
     * The result of the effect of this key.
     *
     * @param wait how long at most
     * @return empty if it is not there by then
     */
    CompletionStage<Optional<String>> once(
            String key, Duration atLeast, Duration wait, Supplier<CompletionStage<String>> effect) {
        CompletableFuture<Optional<String>> known = running.get(key);
        if (known == null) {
            CompletableFuture<Optional<String>> mine = new CompletableFuture<>();
            known = running.putIfAbsent(key, mine);
            if (known == null) {
                known = mine;
                begin(key, atLeast, wait, effect, mine);
            }
        }
        return within(wait, known);
    }

    /**
     * The result of an effect that was begun, or may have been.
     *
     * @param wait how long at most
     * @return empty if it is not there by then
     */
    CompletionStage<Optional<String>> begun(String key, Duration wait) {
        CompletableFuture<Optional<String>> known = running.get(key);
        return known == null ? lookFor(key, end(wait)) : within(wait, known);
    }

    private static CompletionStage<Optional<String>> within(Duration wait, CompletableFuture<Optional<String>> result) {
        return result.isDone()
                ? result
                : result.copy()
                        .completeOnTimeout(Optional.empty(), Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS);
    }

    private void begin(
            String key,
            Duration atLeast,
            Duration wait,
            Supplier<CompletionStage<String>> effect,
            CompletableFuture<Optional<String>> result) {
        keep.putIfAbsent(key + BEGUN, "", atLeast)
                .thenCompose(first -> first ? perform(key, atLeast, effect) : lookFor(key, end(wait)))
                .whenComplete((value, error) -> {
                    running.remove(key, result);
                    if (error == null) {
                        result.complete(value);
                    } else {
                        result.completeExceptionally(error);
                    }
                });
    }

    private CompletionStage<Optional<String>> perform(
            String key, Duration atLeast, Supplier<CompletionStage<String>> effect) {
        return effect.get().thenCompose(value -> keep.put(key, value, atLeast).thenApply(done -> Optional.of(value)));
    }

    /** Looks again and again until it is there, or the time has come. */
    private CompletionStage<Optional<String>> lookFor(String key, long end) {
        return keep.get(key).thenCompose(value -> {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            return value.isPresent() || left <= 0
                    ? CompletableFuture.completedFuture(value)
                    : in(Math.min(left, LOOK_EVERY_MILLIS)).thenCompose(now -> lookFor(key, end));
        });
    }

    private static CompletableFuture<Void> in(long millis) {
        return CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
    }

    private static long end(Duration wait) {
        return System.nanoTime() + wait.toNanos();
    }
}
