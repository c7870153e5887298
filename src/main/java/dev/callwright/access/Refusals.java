package dev.callwright.access;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts refusals ({@code callwright_refused_total}, by reason) and logs one of each kind every ten seconds, with how
 * many went unsaid: the log is for the one who set the PBX up wrongly, and no stranger shall fill it. It says the client's
 * address, never the URL or anything else that was sent. Thread-safe.
 */
@Singleton
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final long PAUSE = Duration.ofSeconds(10).toNanos();

    private final MeterRegistry meters;
    private final LongSupplier nanoTime;
    private final Map<Refusal, Said> said = new EnumMap<>(Refusal.class);

    @Inject
    Refusals(@Nullable MeterRegistry meters) {
        this(meters == null ? new SimpleMeterRegistry() : meters, System::nanoTime);
    }

    Refusals(MeterRegistry meters, LongSupplier nanoTime) {
        this.meters = meters;
        this.nanoTime = nanoTime;
        for (Refusal refusal : Refusal.values()) {
            said.put(refusal, new Said());
        }
    }

    /** @param from the client's address as far as it can be told */
    void note(Refusal refusal, String from) {
        meters.counter("callwright.refused", "reason", refusal.reason()).increment();
        Said kind = said.get(refusal);
        long unsaid = kind == null ? 0 : kind.next(nanoTime.getAsLong());
        if (unsaid > 0) {
            LOG.warn(
                    "Refused a request from {}: {}{}",
                    from,
                    refusal.sentence(),
                    unsaid > 1 ? " (and " + (unsaid - 1) + " more like it)" : "");
        }
    }

    /** When one kind was last logged. */
    private static final class Said {
        private long unsaid;
        private boolean spoken;
        private long last;

        /** How many to speak of now; 0 to stay silent. */
        synchronized long next(long now) {
            unsaid++;
            if (spoken && now - last < PAUSE) {
                return 0;
            }
            spoken = true;
            last = now;
            long count = unsaid;
            unsaid = 0;
            return count;
        }
    }
}
