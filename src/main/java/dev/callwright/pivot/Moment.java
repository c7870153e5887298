package dev.callwright.pivot;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * The moment an operator asks for with {@code ?at=}: {@code 2026-12-25T10:00} in the configured zone, or with an offset
 * or a zone of its own, {@code 2026-12-25T10:00+01:00}, {@code 2026-12-25T10:00Z}, {@code
 * 2026-12-25T10:00[Europe/Dublin]}. A local time that a clock change skips is the same distance after the change; one
 * that comes twice is the first.
 */
final class Moment {
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .optionalStart()
            .appendLiteral('[')
            .parseCaseSensitive()
            .appendZoneRegionId()
            .appendLiteral(']')
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Moment() {}

    /** The moment, if the text says one between 1970 and 2200; {@code zone} is for texts that name none. */
    static Optional<Instant> parse(String text, ZoneId zone) {
        try {
            // a + in a query is a space once decoded, and here it can only have been a +
            TemporalAccessor parsed =
                    FORMAT.parseBest(text.trim().replace(' ', '+'), ZonedDateTime::from, LocalDateTime::from);
            Instant moment = parsed instanceof ZonedDateTime zoned
                    ? zoned.toInstant()
                    : LocalDateTime.from(parsed).atZone(zone).toInstant();
            return moment.isBefore(EARLIEST) || !moment.isBefore(LATEST) ? Optional.empty() : Optional.of(moment);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What to tell who wrote something else. */
    static String teach(String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return "at: '" + shown
                + "' is no moment between 1970 and 2200 (expected: 2026-12-25T10:00 in the server's zone,"
                + " or with a zone: 2026-12-25T10:00Z, 2026-12-25T10:00+01:00, 2026-12-25T10:00[Europe/Dublin])";
    }
}
