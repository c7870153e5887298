package dev.callwright.simulator.executor;

import java.time.Duration;
import java.time.Instant;

/**
 * What keeps a call from running away: each action costs 5 tokens of 100, and 10 come back each second
 * ({@code contracts/kazoo.md}, "6. The executor"). So 20 actions at once, then two a second.
 */
final class TokenBucket {
    private static final long FULL = 100_000;
    private static final long COST = 5_000;
    private static final long PER_MILLI = 10;

    // In thousandths of a token
    private long tokens = FULL;
    private Instant filled;

    TokenBucket(Instant now) {
        this.filled = now;
    }

    /** Pays for one action, if there is enough. */
    boolean take(Instant now) {
        long passed = Math.min(Duration.between(filled, now).toMillis(), FULL);
        tokens = Math.min(FULL, tokens + passed * PER_MILLI);
        filled = now;
        if (tokens < COST) {
            return false;
        }
        tokens -= COST;
        return true;
    }
}
