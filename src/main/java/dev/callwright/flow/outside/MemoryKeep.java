package dev.callwright.flow.outside;

import dev.callwright.flow.outside.OutsideFailure.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Keep} in memory: gone when the process ends, and not shared with other instances. Values that were kept as long as
 * was asked make room; when all are still promised, further ones are refused, since a forgotten side effect would be done
 * twice. Thread-safe.
 */
public final class MemoryKeep implements Keep {
    /** About what an entry costs beside its characters. */
    private static final int OVERHEAD_BYTES = 160;

    /** Below this many it is not worth tidying up the ends. */
    private static final int SMALL = 16;

    private record Entry(String key, String value, Instant until) {
        boolean isOver(Instant now) {
            return !now.isBefore(until);
        }

        long bytes() {
            return OVERHEAD_BYTES + 2L * (key.length() + value.length());
        }

        End end() {
            return new End(key, until);
        }
    }

    /** When a value may be forgotten, if it is still the one under its key. */
    private record End(String key, Instant until) implements Comparable<End> {
        @Override
        public int compareTo(End other) {
            return until.compareTo(other.until);
        }
    }

    private final InstantSource clock;
    private final int maxEntries;
    private final long maxBytes;

    // Mutable state, guarded by this
    private final Map<String, Entry> entries = new HashMap<>();
    /** Soonest first; the ends of values that were replaced or removed stay until their time comes. */
    private final PriorityQueue<End> ends = new PriorityQueue<>();

    private long bytes;

    /**
     * An empty keep.
     *
     * @param maxEntries how many values, at least 1
     * @param maxBytes how much memory they may take, about
     */
    public MemoryKeep(InstantSource clock, int maxEntries, long maxBytes) {
        if (maxEntries < 1 || maxBytes < 1) {
            throw new IllegalArgumentException(
                    "maxEntries: " + maxEntries + ", maxBytes: " + maxBytes + " (expected: at least 1 each)");
        }
        this.clock = clock;
        this.maxEntries = maxEntries;
        this.maxBytes = maxBytes;
    }

    @Override
    public CompletionStage<Boolean> putIfAbsent(String key, String value, Duration atLeast) {
        return now(() -> {
            Instant now = clock.instant();
            if (live(key, now) != null) {
                return false;
            }
            store(key, value, now, atLeast);
            return true;
        });
    }

    @Override
    public CompletionStage<Void> put(String key, String value, Duration atLeast) {
        return done(() -> store(key, value, clock.instant(), atLeast));
    }

    @Override
    public CompletionStage<Optional<String>> get(String key) {
        return now(() -> Optional.ofNullable(live(key, clock.instant())).map(Entry::value));
    }

    @Override
    public CompletionStage<Void> remove(String key) {
        return done(() -> forget(key));
    }

    /** How many values are kept; those past their time count until the next one comes. */
    public synchronized int size() {
        return entries.size();
    }

    private @Nullable Entry live(String key, Instant now) {
        Entry entry = entries.get(key);
        return entry == null || entry.isOver(now) ? null : entry;
    }

    private void store(String key, String value, Instant now, Duration atLeast) {
        checkSize("key", key, MAX_KEY);
        checkSize("value", value, MAX_VALUE);
        dropEnded(now);
        Entry entry = new Entry(key, value, end(now, atLeast));
        Entry before = entries.get(key);
        long after = bytes + entry.bytes() - (before == null ? 0 : before.bytes());
        if (after > maxBytes || (before == null && entries.size() >= maxEntries)) {
            throw new OutsideFailure(
                    Reason.FULL,
                    "no room to keep more: " + entries.size() + " values, " + bytes + " bytes (limits: " + maxEntries
                            + ", " + maxBytes + ")");
        }
        entries.put(key, entry);
        ends.add(entry.end());
        bytes = after;
        if (ends.size() > 2 * Math.max(SMALL, entries.size())) {
            ends.clear();
            entries.values().forEach(kept -> ends.add(kept.end()));
        }
    }

    private void dropEnded(Instant now) {
        for (End first = ends.peek(); first != null && !now.isBefore(first.until()); first = ends.peek()) {
            ends.remove();
            Entry entry = entries.get(first.key());
            if (entry != null && entry.isOver(now)) {
                forget(first.key());
            }
        }
    }

    private void forget(String key) {
        Entry entry = entries.remove(key);
        if (entry != null) {
            bytes -= entry.bytes();
        }
    }

    private static Instant end(Instant now, Duration atLeast) {
        return atLeast.compareTo(Duration.between(now, Instant.MAX)) >= 0 ? Instant.MAX : now.plus(atLeast);
    }

    private static void checkSize(String what, String text, int most) {
        if (text.length() > most) {
            throw new OutsideFailure(
                    Reason.TOO_LARGE,
                    "a " + what + " of " + text.length() + " characters to keep (expected: at most " + most + ")");
        }
    }

    private CompletionStage<Void> done(Runnable action) {
        return now(() -> {
                    action.run();
                    return true;
                })
                .thenAccept(done -> {});
    }

    private synchronized <T> CompletionStage<T> now(Supplier<T> action) {
        try {
            return CompletableFuture.completedFuture(action.get());
        } catch (OutsideFailure failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
