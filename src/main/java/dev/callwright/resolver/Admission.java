package dev.callwright.resolver;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lets so many in at once and has the others wait in line, without a thread each. A place is given back by
 * {@link #leave}, and goes to who waits longest. Thread-safe.
 */
final class Admission {
    private static final int MAX_WAITING = 2_000;

    // Guarded by this
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int places;

    Admission(int places) {
        this.places = places;
    }

    /**
     * Runs {@code visitor} now or as soon as there is a place.
     *
     * @return false if too many wait already; it will not run
     */
    boolean enter(Runnable visitor) {
        synchronized (this) {
            if (places == 0) {
                return waiting.size() < MAX_WAITING && waiting.add(visitor);
            }
            places--;
        }
        visitor.run();
        return true;
    }

    /** Takes somebody out of the line who will wait no longer; without effect on who is in. */
    synchronized boolean giveUp(Runnable visitor) {
        return waiting.remove(visitor);
    }

    /** Gives a place back. */
    void leave() {
        Runnable next;
        synchronized (this) {
            if (waiting.isEmpty()) {
                places++;
                return;
            }
            next = waiting.removeFirst();
        }
        next.run();
    }
}
