package dev.callwright.simulator.wire;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.PivotRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The way from the virtual PBX to Pivot servers: a function in the process, or HTTP. It says itself how long things took on
 * the virtual clock; in the process, that is no time at all.
 */
@FunctionalInterface
public interface PivotTransport {
    /**
     * Sends one request. It must not follow redirects nor decode bodies: the PBX does with both as Kazoo does.
     *
     * @param now on the virtual clock
     */
    PivotReply ask(PivotAsk request, Instant now);

    /**
     * Sends a recording, if this transport does such things.
     *
     * @return the HTTP status, or empty if nothing was sent
     */
    default Optional<Integer> upload(Upload upload, Instant now) {
        return Optional.empty();
    }

    /** Whoever answers in the process: {@code answering((call, now) -> flow.answer(call, now).callflow())}. */
    static PivotTransport answering(BiFunction<PivotRequest, Instant, Callflow> answers) {
        return (request, now) -> PivotReply.callflow(answers.apply(request.call(), now));
    }

    /** Nobody listens anywhere. */
    static PivotTransport nobody() {
        return (request, now) -> new PivotReply.None(PivotReply.Why.REFUSED, Duration.ZERO);
    }
}
