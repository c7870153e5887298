package dev.callwright.hours;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text of a {@link HoursOverride}. */
final class OverrideParser {
    private static final String FORMS =
            "expected open or closed, then from and until with a time or a date and time, or on with a date";
    private static final String EXAMPLE = "closed until 14:00";

    private static final Pattern OVERRIDE = Pattern.compile(
            "(?<state>\\p{L}+)(?:\\s+on\\s+(?<on>\\S+))?(?:\\s+from\\s+(?<from>\\S+))?(?:\\s+until\\s+(?<until>\\S+))?"
                    + "(?:\\s+\"(?<comment>[^\"]*)\")?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern BOTH = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[Tt](\\d{1,2}:\\d{2})");

    private final String text;
    private final ZoneId zone;
    private final Instant now;

    OverrideParser(String text, ZoneId zone, Instant now) {
        this.text = text.strip();
        this.zone = zone;
        this.now = now;
    }

    HoursOverride parse() {
        if (text.length() > HoursOverride.MAX_LENGTH) {
            throw refuse(text, "longer than " + HoursOverride.MAX_LENGTH + " characters", "");
        }
        Matcher matcher = OVERRIDE.matcher(text);
        if (!matcher.matches()) {
            throw refuse(text, FORMS, guess());
        }
        boolean open = open(matcher.group("state"));
        Optional<String> comment = Optional.ofNullable(matcher.group("comment"));
        String on = matcher.group("on");
        if (on != null) {
            if (matcher.group("from") != null || matcher.group("until") != null) {
                throw refuse(text, "on is a whole day: write from and until instead", "");
            }
            LocalDate day = date(on);
            return new HoursOverride(
                    open, Optional.of(startOf(day)), Optional.of(startOf(day.plusDays(1))), comment, text);
        }
        Optional<Instant> from = moment(matcher.group("from"));
        Optional<Instant> until = moment(matcher.group("until"));
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw refuse(text, "ends before it begins: write the dates too if it runs past midnight", "");
        }
        return new HoursOverride(open, from, until, comment, text);
    }

    private boolean open(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "open" -> true;
            case "closed", "off" -> false;
            default ->
                throw refuse(
                        word,
                        FORMS,
                        DidYouMean.closest(word.toLowerCase(Locale.ROOT), List.of("open", "closed"))
                                .orElse(EXAMPLE));
        };
    }

    /** The text with the words people write for until; an example if that is not it. */
    private String guess() {
        String guess = text.replaceAll("(?i)\\s(till|til|to|-)\\s", " until ")
                .replaceAll("(\\d{4}-\\d{2}-\\d{2}) (\\d{1,2}:\\d{2})", "$1T$2");
        return !guess.equals(text) && OVERRIDE.matcher(guess).matches() ? guess : EXAMPLE;
    }

    private Optional<Instant> moment(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        if (TIME.matcher(written).matches()) {
            return Optional.of(at(now.atZone(zone).toLocalDate().atTime(time(written)), written));
        }
        Matcher both = BOTH.matcher(written);
        if (both.matches()) {
            return Optional.of(at(date(both.group(1)).atTime(time(both.group(2))), written));
        }
        if (DATE.matcher(written).matches()) {
            throw refuse(
                    written,
                    "is it the morning or the evening of that day? Give the time, T00:00 for its start",
                    written + "T00:00");
        }
        throw refuse(written, "expected a time (14:00) or a date and time (2026-12-24T18:00)", "");
    }

    private Instant at(LocalDateTime local, String written) {
        try {
            return local.atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw refuse(written, "there is no such moment", "");
        }
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw refuse(written, "there is no such date; a date is written 2026-12-24", "");
        }
    }

    private LocalTime time(String written) {
        try {
            return LocalTime.parse(written.length() == 4 ? "0" + written : written);
        } catch (DateTimeException e) {
            throw refuse(written, "there is no such time; 24:00 is 00:00 of the next day", "");
        }
    }

    private OpeningHoursException refuse(String found, String expected, String suggestion) {
        return new OpeningHoursException(text.indexOf(found) + 1, found, expected, suggestion);
    }
}
