package dev.callwright.call.crossbar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Time that passes only in pauses and when the test says so. */
final class FakeTiming implements Timing {
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private volatile Duration passed = Duration.ZERO;
    private volatile Runnable whilePausing = () -> {};

    @Override
    public Instant instant() {
        return Instant.parse("2026-03-02T09:30:00Z").plus(passed);
    }

    @Override
    public long nanos() {
        return passed.toNanos();
    }

    @Override
    public CompletionStage<Void> pause(Duration duration) {
        pauses.add(duration);
        passed = passed.plus(duration);
        whilePausing.run();
        return CompletableFuture.completedStage(null);
    }

    @Override
    public long random() {
        return Long.MAX_VALUE;
    }

    FakeTiming pass(Duration duration) {
        passed = passed.plus(duration);
        return this;
    }

    FakeTiming whilePausing(Runnable action) {
        whilePausing = action;
        return this;
    }

    List<Duration> pauses() {
        return pauses;
    }
}
