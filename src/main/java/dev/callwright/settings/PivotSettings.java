package dev.callwright.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How calls are answered ({@code callwright.pivot.*}, {@code callwright.fallback}).
 *
 * @param deadline by when an answer has left; default 2 s, at most 4.5 s, since Kazoo waits 5
 * @param concurrency calls that one blocking resolver may hold at once; default 32
 * @param decisions how many decision records are kept in memory; default 1,000
 * @param loopLimit requests of one Call-ID within {@code loopWindow} before the fallback ends them; default 30
 * @param loopWindow default 10 s
 * @param fallback raw value of the callflow for when nothing else can be answered; empty for the built-in apology and
 *     hang-up
 * @param fallbacks those of single numbers
 */
public record PivotSettings(
        Duration deadline,
        int concurrency,
        int decisions,
        int loopLimit,
        Duration loopWindow,
        Optional<Object> fallback,
        List<NumberFallback> fallbacks) {

    static PivotSettings read(Properties callwright) {
        Properties pivot = callwright.below("pivot");
        return new PivotSettings(
                pivot.duration("deadline", Duration.ofSeconds(2), Duration.ofMillis(100), Duration.ofMillis(4500)),
                pivot.integer("concurrency", 32, 1, 10_000),
                pivot.integer("decisions", 1_000, 0, 100_000),
                pivot.integer("loop-limit", 30, 2, 10_000),
                pivot.duration("loop-window", Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofMinutes(5)),
                callwright.callflow("fallback"),
                NumberFallback.read(callwright.list("fallbacks")));
    }
}
