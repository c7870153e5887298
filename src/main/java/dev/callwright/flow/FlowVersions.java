package dev.callwright.flow;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Flows as they served before: a call goes on in the version it began with. Of each name the newest
 * {@link #MOST} are kept. Thread-safe.
 */
final class FlowVersions {
    static final int MOST = 10;

    private final Map<String, Deque<LinkedFlow>> byName = new ConcurrentHashMap<>();

    /** Remembers flows that serve from now on. */
    void remember(Collection<? extends Flow> flows) {
        for (Flow flow : flows) {
            if (flow instanceof LinkedFlow linked && linked.isGraph()) {
                byName.compute(
                        linked.name(), (name, known) -> with(known == null ? new ArrayDeque<>() : known, linked));
            }
        }
    }

    Optional<LinkedFlow> find(String name, String version) {
        return byName.getOrDefault(name, new ArrayDeque<>()).stream()
                .filter(flow -> flow.version().equals(version))
                .findFirst();
    }

    /** A new list each time: others may be reading the old one. */
    private static Deque<LinkedFlow> with(Deque<LinkedFlow> known, LinkedFlow flow) {
        if (!known.isEmpty() && known.getFirst().version().equals(flow.version())) {
            return known;
        }
        Deque<LinkedFlow> more = new ArrayDeque<>(known);
        more.removeIf(other -> other.version().equals(flow.version()));
        more.addFirst(flow);
        while (more.size() > MOST) {
            more.removeLast();
        }
        return more;
    }
}
