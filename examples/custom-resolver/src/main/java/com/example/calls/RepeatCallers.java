package com.example.calls;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who rang how often lately. It keeps the latest calls of each caller and, when there are more callers than it may
 * remember, forgets those who have not rung for longest. Thread-safe.
 */
final class RepeatCallers {
    private record Ring(String callId, Instant at, boolean tooOften) {}

    private final RepeatCallerSettings settings;

    // Guarded by this; whoever rang last stands last
    private final Map<String, Deque<Ring>> latest = new LinkedHashMap<>();

    RepeatCallers(RepeatCallerSettings settings) {
        this.settings = settings;
    }

    /**
     * Counts a call, once however often Kazoo asks about it.
     *
     * @return whether its caller rang more often than is welcome
     */
    synchronized boolean tooOften(String caller, String callId, Instant now) {
        Instant since = now.minus(settings.within());
        forgetCallersBefore(since);
        Deque<Ring> rings = latest.getOrDefault(caller, new ArrayDeque<>());
        for (Ring ring : rings) {
            if (ring.callId().equals(callId)) {
                return ring.tooOften(); // one call is treated one way to its end
            }
        }
        rings.removeIf(ring -> ring.at().isBefore(since));
        boolean tooOften = rings.size() >= settings.calls();
        rings.addLast(new Ring(callId, now, tooOften));
        if (rings.size() > settings.calls()) {
            rings.removeFirst(); // so many are enough to judge the next call by
        }
        latest.remove(caller);
        latest.put(caller, rings);
        forgetCallersAbove(settings.remembered());
        return tooOften;
    }

    /** How many callers are remembered. */
    synchronized int size() {
        return latest.size();
    }

    private void forgetCallersBefore(Instant since) {
        Iterator<Deque<Ring>> longestAgoFirst = latest.values().iterator();
        while (longestAgoFirst.hasNext()
                && longestAgoFirst.next().getLast().at().isBefore(since)) {
            longestAgoFirst.remove();
        }
    }

    private void forgetCallersAbove(int most) {
        Iterator<Deque<Ring>> longestAgoFirst = latest.values().iterator();
        while (latest.size() > most) {
            longestAgoFirst.next();
            longestAgoFirst.remove();
        }
    }
}
