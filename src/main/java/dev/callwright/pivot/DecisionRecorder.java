package dev.callwright.pivot;

import dev.callwright.callflow.Masked;
import dev.callwright.resolver.Resolution;
import dev.callwright.resolver.ResolverFailure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records each decision, counts it, and says aloud when a caller heard the fallback. Its own trouble costs no call. */
@Singleton
final class DecisionRecorder {
    private static final Logger LOG = LoggerFactory.getLogger("callwright.pivot");
    private static final int MAX_TRACE = 4_000;

    private final DecisionStore store;
    private final DecisionIds ids;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    DecisionRecorder(DecisionStore store, DecisionIds ids, MeterRegistry meters, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.meters = meters;
        this.clock = clock;
    }

    void answered(Inquiry inquiry, Resolution resolution, WrittenAnswer answer, long startNanos) {
        try {
            long micros = microsSince(startNanos);
            timer(resolution.resolver()).record(micros, TimeUnit.MICROSECONDS);
            LOG.debug("{} answered by {}: {}", inquiry.call(), resolution.resolver(), resolution.callflow());
            resolution.warnings().forEach(warning -> LOG.warn("{}: {}", resolution.resolver(), warning.masked()));
            store.add(decision(inquiry, Optional.of(resolution), resolution.why(), Optional.empty(), answer, micros));
        } catch (RuntimeException e) {
            LOG.error("the decision could not be recorded", e);
        }
    }

    void fellBack(Inquiry inquiry, ResolverFailure failure, WrittenAnswer answer, long startNanos) {
        try {
            long micros = microsSince(startNanos);
            timer("fallback").record(micros, TimeUnit.MICROSECONDS);
            meters.counter(
                            "callwright.fallbacks",
                            "reason",
                            failure.reason().name().toLowerCase(java.util.Locale.ROOT))
                    .increment();
            LOG.warn(
                    "{} heard the fallback ({}): {}{}",
                    inquiry.call(),
                    inquiry.name().map(name -> "/pivot/" + name).orElse("/pivot"),
                    failure.getMessage(),
                    failure.getCause() == null ? "" : trace(failure.getCause()));
            store.add(decision(
                    inquiry,
                    Optional.empty(),
                    String.valueOf(failure.getMessage()),
                    Optional.of(failure.reason()),
                    answer,
                    micros));
        } catch (RuntimeException e) {
            LOG.error("the decision could not be recorded", e);
        }
    }

    private Decision decision(
            Inquiry inquiry,
            Optional<Resolution> resolution,
            String why,
            Optional<ResolverFailure.Reason> failure,
            WrittenAnswer answer,
            long micros) {
        Instant now = clock.instant();
        return new Decision(
                ids.next(now),
                now.minus(micros, ChronoUnit.MICROS),
                inquiry.now(),
                inquiry.name(),
                resolution.map(Resolution::resolver),
                resolution.flatMap(Resolution::flow),
                resolution.map(Resolution::path).orElse(List.of()),
                why,
                failure,
                resolution.map(Resolution::warnings).orElse(List.of()),
                answer.hash(),
                answer.json().length,
                micros,
                inquiry.call(),
                inquiry.raw());
    }

    private Timer timer(String resolver) {
        return timers.computeIfAbsent(
                resolver,
                name -> Timer.builder("callwright.answers")
                        .description("answers to the PBX, by who gave them")
                        .tag("resolver", name)
                        .register(meters));
    }

    private static long microsSince(long startNanos) {
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - startNanos);
    }

    /** A stack trace with the numbers in its messages masked, which Logback itself would print in full. */
    private static String trace(Throwable cause) {
        StringWriter out = new StringWriter();
        cause.printStackTrace(new PrintWriter(out, true));
        String trace = Masked.text(out.toString());
        return System.lineSeparator() + (trace.length() > MAX_TRACE ? trace.substring(0, MAX_TRACE) + "…" : trace);
    }
}
