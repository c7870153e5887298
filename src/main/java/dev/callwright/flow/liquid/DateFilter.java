package dev.callwright.flow.liquid;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import liqp.TemplateContext;
import liqp.filters.Filter;
import org.jspecify.annotations.Nullable;
import ua.co.k.strftime.StrftimeFormatter;

/**
 * {@code date: "%H:%M"}, of the call's own moment and zone. liqp's reads the system clock for "now" and keeps what it
 * learns of date patterns in a list that all threads share; this one does neither. It reads {@code now}, {@code today},
 * seconds since 1970, ISO dates and ISO date-times; what is no date is given back as it is.
 */
final class DateFilter extends Filter {
    private static final String KEY = " now";
    private static final int MAX_PATTERN = 200;

    DateFilter() {
        super("date");
    }

    static void attach(TemplateContext context, ZonedDateTime now) {
        context.getEnvironmentMap().put(KEY, now);
    }

    @Override
    public @Nullable Object apply(@Nullable Object value, TemplateContext context, @Nullable Object... params) {
        String pattern = params.length == 0 ? "" : asString(params[0], context);
        if (value == null || pattern.isBlank()) {
            return value;
        }
        if (pattern.length() > MAX_PATTERN) {
            throw new LiquidFailure("the filter \"date\" takes a pattern of at most " + MAX_PATTERN + " characters");
        }
        ZonedDateTime now = (ZonedDateTime)
                Objects.requireNonNull(context.getEnvironmentMap().get(KEY), "no moment attached");
        Optional<ZonedDateTime> date = read(asString(value, context).trim(), now);
        return date.isEmpty()
                ? value
                : StrftimeFormatter.ofSafePattern(pattern, Locale.ENGLISH).format((TemporalAccessor) date.get());
    }

    private static Optional<ZonedDateTime> read(String text, ZonedDateTime now) {
        if (text.equals("now") || text.equals("today")) {
            return Optional.of(now);
        }
        if (text.length() > 40) {
            return Optional.empty();
        }
        return Stream.<Function<String, ZonedDateTime>>of(
                        iso -> ZonedDateTime.parse(iso).withZoneSameInstant(now.getZone()),
                        iso -> LocalDateTime.parse(iso).atZone(now.getZone()),
                        iso -> LocalDate.parse(iso).atStartOfDay(now.getZone()),
                        seconds ->
                                Instant.ofEpochSecond(Long.parseLong(seconds)).atZone(now.getZone()))
                .flatMap(reader -> attempt(reader, text).stream())
                .findFirst();
    }

    private static Optional<ZonedDateTime> attempt(Function<String, ZonedDateTime> reader, String text) {
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
