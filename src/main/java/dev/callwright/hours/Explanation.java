package dev.callwright.hours;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The line that tells an operator why a call went where it went. */
final class Explanation {
    private static final List<String> WEEKDAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Explanation() {}

    /** {@code closed by PH off (Christmas Day), opens Tu 09:00}. */
    static String of(boolean open, String rule, String holiday, ZonedDateTime at, Optional<ZonedDateTime> nextChange) {
        StringBuilder why = new StringBuilder(open ? "open" : "closed");
        if (rule.isEmpty()) {
            why.append(", as no rule opens ").append(weekday(at)).append(' ').append(clock(at));
        } else {
            why.append(" by ").append(rule);
        }
        if (!holiday.isEmpty()) {
            why.append(" (").append(holiday).append(')');
        }
        return why.append(", ")
                .append(nextChange
                        .map(next -> (open ? "closes " : "opens ") + time(at, next))
                        .orElse("no change within two years"))
                .toString();
    }

    /** The clock alone on the same day, with the weekday within a week, with the date beyond. */
    private static String time(ZonedDateTime at, ZonedDateTime next) {
        long days = ChronoUnit.DAYS.between(at.toLocalDate(), next.toLocalDate());
        if (days == 0) {
            return clock(next);
        }
        return weekday(next) + " " + (days < 7 ? clock(next) : DATE.format(next));
    }

    /** {@code 09:00}; half a formatter's time, and this line is written for every call. */
    private static String clock(ZonedDateTime at) {
        return at.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    static String weekday(ZonedDateTime at) {
        return WEEKDAYS.get(at.getDayOfWeek().getValue() - 1);
    }
}
