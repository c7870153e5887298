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
 * lasts it goes on whoever waits. Thread-safe.
 */
final class Effects {
    private static final String BEGUN = ":begun";

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
                begin(key, atLeast, effect, mine);
            }
        }
        return known.isDone()
                ? known
                : known.copy().completeOnTimeout(Optional.empty(), Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS);
    }

    private void begin(
            String key,
            Duration atLeast,
            Supplier<CompletionStage<String>> effect,
            CompletableFuture<Optional<String>> result) {
        keep.putIfAbsent(key + BEGUN, "", atLeast)
                .thenCompose(first -> first ? perform(key, atLeast, effect) : keep.get(key))
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
}
