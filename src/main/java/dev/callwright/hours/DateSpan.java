package dev.callwright.hours;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * From one date to another, both included, in one year or in every year. A range whose end would be before its start
 * ends in the next year.
 *
 * @param startYear the year it starts in; empty if it comes every year
 * @param endYear the year it ends in, if that is written
 */
record DateSpan(NamedDate start, NamedDate end, OptionalInt startYear, OptionalInt endYear) implements DayMatch {
    @Override
    public boolean on(LocalDate day) {
        if (startYear.isPresent()) {
            return covers(day, startYear.getAsInt());
        }
        int year = day.getYear();
        // A range that began last year may still run, and an offset may carry a date across the turn of the year.
        return covers(day, year) || covers(day, year - 1) || covers(day, year + 1);
    }

    private boolean covers(LocalDate day, int year) {
        Optional<LocalDate> first = start.in(year);
        return first.isPresent() && !day.isBefore(first.get()) && !isPast(day, year, first.get());
    }

    private boolean isPast(LocalDate day, int year, LocalDate first) {
        Optional<LocalDate> last = end.in(endYear.orElse(year));
        if (endYear.isEmpty() && last.isPresent() && last.get().isBefore(first)) {
            last = end.in(year + 1);
        }
        return last.isEmpty() || day.isAfter(last.get());
    }
}
