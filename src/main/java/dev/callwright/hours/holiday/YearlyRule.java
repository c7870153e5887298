package dev.callwright.hours.holiday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code RRULE:FREQ=YEARLY} (RFC 5545, section 3.3.10) for one day a year: the day of the start, another day of a month
 * ({@code BYMONTH}, {@code BYMONTHDAY}), or a counted weekday of a month ({@code BYMONTH}, {@code BYDAY=-1MO}).
 *
 * @param interval every so many years
 * @param count how many times in all
 * @param until the last day it may start on
 */
record YearlyRule(
        int interval,
        OptionalInt count,
        Optional<LocalDate> until,
        OptionalInt month,
        OptionalInt monthDay,
        Optional<CountedDay> weekday) {
    /** The {@code n}-th of a weekday, from the end of the month if negative. */
    record CountedDay(int n, DayOfWeek day) {}

    /** The first days of its repetitions in these years, for an event that starts on {@code start}. */
    List<LocalDate> starts(LocalDate start, int fromYear, int toYear) {
        List<LocalDate> starts = new ArrayList<>();
        int times = 0;
        for (int year = start.getYear(); year <= toYear; year += interval) {
            Optional<LocalDate> day = in(year, start).filter(any -> !any.isBefore(start));
            if (day.isEmpty()) {
                continue; // 29 February: a year without it is passed over and not counted
            }
            times++;
            if (count.isPresent() && times > count.getAsInt()
                    || until.isPresent() && day.get().isAfter(until.get())) {
                break;
            }
            if (year >= fromYear) {
                starts.add(day.get());
            }
        }
        return starts;
    }

    private Optional<LocalDate> in(int year, LocalDate start) {
        YearMonth in = YearMonth.of(year, month.orElse(start.getMonthValue()));
        if (weekday.isPresent()) {
            LocalDate day = in.atDay(1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(
                            weekday.get().n(), weekday.get().day()));
            return YearMonth.from(day).equals(in) ? Optional.of(day) : Optional.empty();
        }
        int written = monthDay.orElse(start.getDayOfMonth());
        int day = written < 0 ? in.lengthOfMonth() + 1 + written : written;
        return day >= 1 && in.isValidDay(day) ? Optional.of(in.atDay(day)) : Optional.empty();
    }
}
