package dev.callwright.hours;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Seven days of opening hours, for a page or a terminal.
 *
 * @param days in order
 * @since 0.1.0
 */
public record HoursWeek(List<Day> days) {
    public HoursWeek {
        days = List.copyOf(days);
    }

    /**
     * One day on the wall clock.
     *
     * @param windows when it is open, in order; none if it is closed all day
     * @param holiday the name of the public holiday
     */
    public record Day(LocalDate date, List<Window> windows, Optional<String> holiday) {
        public Day {
            windows = List.copyOf(windows);
        }
    }

    /**
     * Open from a moment (included) to another (excluded), cut at midnight.
     *
     * @param rule the rule that opens its first minute
     */
    public record Window(ZonedDateTime from, ZonedDateTime to, String rule) {
        private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", java.util.Locale.ROOT);

        /** {@code 09:00-17:00}; an end at midnight is {@code 24:00}. */
        public String text() {
            boolean midnight = to.toLocalDate().isAfter(from.toLocalDate());
            return CLOCK.format(from) + "-" + (midnight ? "24:00" : CLOCK.format(to));
        }
    }
}
