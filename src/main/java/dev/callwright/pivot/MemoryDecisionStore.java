package dev.callwright.pivot;

import dev.callwright.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Keeps the newest records in memory, bounded in number and in what their requests weigh. */
@Singleton
final class MemoryDecisionStore implements DecisionStore {
    private static final int MAX_CHARACTERS = 8 * 1024 * 1024;

    private final int capacity;

    // Guarded by this
    private final Deque<Kept> decisions = new ArrayDeque<>();
    private long characters;

    /** With its weight, since by the time it is dropped it has long left the processor's caches. */
    private record Kept(Decision decision, int weight) {}

    @Inject
    MemoryDecisionStore(Settings settings) {
        this(settings.pivot().decisions());
    }

    MemoryDecisionStore(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public synchronized void add(Decision decision) {
        Kept newest = new Kept(decision, weight(decision));
        decisions.addLast(newest);
        characters += newest.weight();
        while (decisions.size() > capacity || characters > MAX_CHARACTERS) {
            characters -= decisions.removeFirst().weight();
        }
    }

    @Override
    public synchronized List<Decision> newest(Optional<String> callId, int limit) {
        List<Decision> found = new ArrayList<>();
        Iterator<Kept> newestFirst = decisions.descendingIterator();
        while (newestFirst.hasNext() && found.size() < limit) {
            Decision decision = newestFirst.next().decision();
            if (callId.isEmpty() || callId.equals(decision.call().callId())) {
                found.add(decision);
            }
        }
        return found;
    }

    @Override
    public synchronized Optional<Decision> find(String id) {
        return decisions.stream()
                .map(Kept::decision)
                .filter(decision -> decision.id().equals(id))
                .findFirst();
    }

    private static int weight(Decision decision) {
        return decision.raw().body().length()
                + decision.raw().target().length()
                + decision.why().length();
    }
}
