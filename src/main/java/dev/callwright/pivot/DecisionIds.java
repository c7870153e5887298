package dev.callwright.pivot;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids that sort by time and never meet, even between instances: 12 hex digits of milliseconds, 6 of a counter, 8 that
 * are this process's own.
 */
@Singleton
final class DecisionIds {
    private static final HexFormat HEX = HexFormat.of();

    private final AtomicLong counter = new AtomicLong();
    private final String process = HEX.toHexDigits(new SecureRandom().nextInt());

    String next(Instant now) {
        return HEX.toHexDigits(now.toEpochMilli(), 12) + HEX.toHexDigits(counter.getAndIncrement(), 6) + process;
    }
}
