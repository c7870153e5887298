package dev.callwright.simulator.executor;

import java.time.Duration;

/**
 * What stops a virtual call that would go on for ever. The first three are the simulator's own; a call that reaches one ends
 * with {@code Ending.LIMIT} and says which.
 *
 * @param requests to Pivot servers, redirects and repetitions included
 * @param modules that run
 * @param length of the call, on the virtual clock
 * @param branches from one stored callflow into another: Kazoo's {@code max_branch_count}
 */
public record Limits(int requests, int modules, Duration length, int branches) {
    /** 200 requests, 10,000 modules, 24 hours, and Kazoo's 50 branches. */
    public static final Limits DEFAULT = new Limits(200, 10_000, Duration.ofHours(24), 50);

    /** Keys pressed in one call: no caller comes near, and no script goes beyond. */
    static final int KEYS = 10_000;
}
