package dev.callwright.resolver;

import java.time.Duration;

/** The moment by which an answer must have left, on {@link System#nanoTime}'s scale. */
public record Deadline(long atNanos) {
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Never negative. */
    public long remainingNanos() {
        return Math.max(0, atNanos - System.nanoTime());
    }
}
