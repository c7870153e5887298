package dev.callwright.call.crossbar;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Kazoo counts seconds from the year 0 ({@code contracts/kazoo.md}, "7. Webhooks app"). */
final class Gregorian {
    private static final long UNIX_EPOCH = 62_167_219_200L;

    /** The year 9999. */
    private static final long MOST = 315_569_519_999L;

    private Gregorian() {}

    /** The moment; empty for what cannot be one. */
    static Optional<Instant> instant(OptionalLong seconds) {
        return seconds.isPresent() && seconds.getAsLong() >= UNIX_EPOCH && seconds.getAsLong() <= MOST
                ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong() - UNIX_EPOCH))
                : Optional.empty();
    }
}
