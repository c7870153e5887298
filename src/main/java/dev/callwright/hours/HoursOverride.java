package dev.callwright.hours;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A one-off exception that stands above all rules: {@code closed until 14:00}, {@code open until 2026-12-24T18:00},
 * {@code closed from 2026-12-24T12:00 until 2027-01-04T09:00}, {@code closed on 2026-12-31}, {@code closed}.
 *
 * @param open whether it opens or closes
 * @param from when it begins; empty for "has begun"
 * @param until when it ends (excluded); empty for "until it is taken away"
 * @param comment what stands in quotes behind it
 * @param text as written
 * @since 0.1.0
 */
public record HoursOverride(
        boolean open, Optional<Instant> from, Optional<Instant> until, Optional<String> comment, String text) {
    /** The longest text, in characters. */
    public static final int MAX_LENGTH = 200;

    /**
     * Reads an override. A time without a date is that time on the day of {@code now}; in a clock change, a time that
     * is skipped is the moment after, one that comes twice its first.
     *
     * @param zone where its times are read
     * @param now when it was written, or when the server that reads it started
     * @throws OpeningHoursException if it is none, or could be meant in two ways
     */
    public static HoursOverride parse(String text, ZoneId zone, Instant now) {
        return new OverrideParser(text, zone, now).parse();
    }

    /** Whether it counts at this moment. */
    public boolean isActiveAt(Instant moment) {
        return from.map(begin -> !moment.isBefore(begin)).orElse(true)
                && until.map(moment::isBefore).orElse(true);
    }
}
