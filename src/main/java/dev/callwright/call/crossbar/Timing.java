package dev.callwright.call.crossbar;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Time and chance, passed in. */
interface Timing extends InstantSource {
    /** For measuring how long something took. */
    long nanos();

    /** Completes after a while. */
    CompletionStage<Void> pause(Duration duration);

    /** Any number. */
    long random();

    /** The machine's own, with the given clock. */
    static Timing of(InstantSource clock) {
        return new Timing() {
            @Override
            public java.time.Instant instant() {
                return clock.instant();
            }

            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public CompletionStage<Void> pause(Duration duration) {
                return CompletableFuture.runAsync(
                        () -> {}, CompletableFuture.delayedExecutor(duration.toNanos(), TimeUnit.NANOSECONDS));
            }

            @Override
            public long random() {
                return ThreadLocalRandom.current().nextLong();
            }
        };
    }
}
