package dev.callwright.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The first, second, … or last of a weekday in its month. */
final class NthWeekday {
    private static final int WEEK = 7;

    private NthWeekday() {}

    /** 1 for the first of this weekday in the month, up to 5. */
    static int fromStart(LocalDate day) {
        return (day.getDayOfMonth() - 1) / WEEK + 1;
    }

    /** -1 for the last of this weekday in the month, down to -5. */
    static int fromEnd(LocalDate day) {
        return -((day.lengthOfMonth() - day.getDayOfMonth()) / WEEK + 1);
    }

    /** The n-th (from the end if negative) of a weekday; empty if the month has not so many. */
    static Optional<LocalDate> in(YearMonth month, DayOfWeek weekday, int n) {
        LocalDate first = month.atDay(1);
        int toWeekday = Math.floorMod(weekday.getValue() - first.getDayOfWeek().getValue(), WEEK);
        int count = (month.lengthOfMonth() - 1 - toWeekday) / WEEK + 1;
        int index = n > 0 ? n - 1 : count + n;
        return index < 0 || index >= count
                ? Optional.empty()
                : Optional.of(first.plusDays(toWeekday + (long) index * WEEK));
    }
}
