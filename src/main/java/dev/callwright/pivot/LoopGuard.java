package dev.callwright.pivot;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds calls that go round in circles: Kazoo itself does not stop a pivot that leads to itself
 * ({@code contracts/kazoo.md}, "6. The executor"). Bounded: beyond {@link #MAX_CALLS} the calls heard of longest ago are
 * forgotten. Thread-safe.
 */
final class LoopGuard {
    static final int MAX_CALLS = 50_000;

    private static final long[] NONE = {};

    private final int limit;
    private final long windowNanos;

    // Guarded by this; the call heard of longest ago comes first
    private final LinkedHashMap<String, Times> requests = new LinkedHashMap<>(64, 0.75f, true);

    /** When a call asked lately, oldest first. Most calls ask once, and thousands are kept: so it is small. */
    private static final class Times {
        private long last;
        private long[] earlier = NONE;

        Times(long first) {
            last = first;
        }

        /** One more, of which at most {@code most} are kept. */
        void add(long nanos, int most) {
            int drop = earlier.length + 2 > most ? 1 : 0;
            long[] kept = Arrays.copyOfRange(earlier, drop, earlier.length + 1);
            kept[kept.length - 1] = last;
            earlier = kept;
            last = nanos;
        }

        int count() {
            return earlier.length + 1;
        }

        long first() {
            return earlier.length == 0 ? last : earlier[0];
        }
    }

    LoopGuard(int limit, Duration window) {
        this.limit = limit;
        this.windowNanos = window.toNanos();
    }

    /**
     * Counts a request.
     *
     * @param nanos now, on {@link System#nanoTime}'s scale
     * @return whether this call has asked more than the limit within the window, this request included
     */
    synchronized boolean isLooping(String callId, long nanos) {
        Times times = requests.get(callId);
        if (times == null) {
            times = new Times(nanos);
            requests.put(callId, times);
        } else {
            times.add(nanos, limit + 1);
        }
        forget(nanos);
        return times.count() > limit && nanos - times.first() <= windowNanos;
    }

    synchronized int calls() {
        return requests.size();
    }

    private void forget(long nanos) {
        var oldest = requests.entrySet().iterator();
        while (oldest.hasNext()) {
            Map.Entry<String, Times> entry = oldest.next();
            if (requests.size() <= MAX_CALLS && nanos - entry.getValue().last <= windowNanos) {
                return;
            }
            oldest.remove();
        }
    }
}
