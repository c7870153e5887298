package dev.callwright.call.crossbar;

import java.time.Duration;
import java.util.Optional;

/** When a failed attempt is made again: only where that can do no harm, and where it may help. */
final class Retries {
    /** Attempts in all. */
    static final int MOST = 3;

    private static final Duration SHORT = Duration.ofMillis(200);

    /** Crossbar refills ten tokens a second. */
    private static final Duration FOR_TOKENS = Duration.ofSeconds(1);

    private Retries() {}

    /**
     * How long to wait before the next attempt.
     *
     * @param attempt the number of the one that failed, from 1
     * @param random any number, so that not all who failed come back at once
     * @return between half and all of a time that doubles with each attempt; empty to give up
     */
    static Optional<Duration> pause(CrossbarException failure, int attempt, long random) {
        if (attempt >= MOST || !failure.isSafeToRetry()) {
            return Optional.empty();
        }
        return base(failure.kind())
                .map(base -> base.multipliedBy(1L << (attempt - 1)).toMillis())
                .map(millis -> Duration.ofMillis(millis / 2 + Math.floorMod(random, millis / 2 + 1)));
    }

    private static Optional<Duration> base(CrossbarException.Kind kind) {
        return switch (kind) {
            case UNREACHABLE, CUT_OFF, FAULT -> Optional.of(SHORT);
            case TOO_MANY -> Optional.of(FOR_TOKENS);
            // the time is up, or the answer would be the same
            case TIMED_OUT, NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND, UNSUPPORTED, CONFLICT, INVALID, UNREADABLE ->
                Optional.empty();
        };
    }
}
