package dev.callwright.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The dates of a rule: days, months, Easter, counted weekdays, and ranges of them. */
final class DateCompiler {
    private static final int MAX_OFFSET = 366;
    private static final int LAST_YEAR = 9999;

    private final ReadRule rule;

    DateCompiler(ReadRule rule) {
        this.rule = rule;
    }

    DayMatch compile() {
        List<DateRange> ranges = rule.dates();
        if (ranges.isEmpty()) {
            return DayMatch.EVERY;
        }
        long withYear = ranges.stream()
                .filter(range -> !range.getStartDate().undefinedYear())
                .count();
        if (withYear > 0 && withYear < ranges.size()) {
            throw rule.refuse("the year counts for one of these dates only: write it in front of each", "");
        }
        List<DayMatch> matches = new ArrayList<>();
        for (DateRange range : ranges) {
            matches.add(span(range));
        }
        return DayMatch.any(matches);
    }

    private DayMatch span(DateRange range) {
        DateWithOffset start = range.getStartDate();
        DateWithOffset end = range.getEndDate();
        if (range.getInterval() > 0) {
            throw rule.refuse(
                    range.toString(), "an interval of months is not supported: list the months", "Jan,Mar,May");
        }
        if (end == null) {
            return start.isOpenEnded() ? openEnded(start) : single(start);
        }
        return bounded(range, start, end);
    }

    private DayMatch openEnded(DateWithOffset start) {
        if (start.undefinedYear()) {
            throw rule.refuse(start.toString(), "an open end needs the year it starts in", "2026 " + start);
        }
        LocalDate first = resolved(named(start, start, true, NamedDate.Missing.NEXT_DAY), year(start), start);
        return day -> !day.isBefore(first);
    }

    private DayMatch single(DateWithOffset date) {
        boolean month = date.undefinedDay();
        NamedDate first = named(date, date, true, NamedDate.Missing.SKIPPED);
        NamedDate last = month ? named(date, date, false, NamedDate.Missing.SKIPPED) : first;
        OptionalInt year = year(date);
        if (year.isPresent()) {
            resolved(first, year, date);
        }
        return new DateSpan(first, last, year, OptionalInt.empty());
    }

    private DayMatch bounded(DateRange range, DateWithOffset start, DateWithOffset end) {
        if (start.undefinedDay() != end.undefinedDay()) {
            throw rule.refuse(
                    range.toString(), "one side is a whole month, the other a day: write the day on both", "");
        }
        if (start.undefinedYear() && !end.undefinedYear()) {
            throw rule.refuse(range.toString(), "the year stands at the end only: write it at the start too", "");
        }
        NamedDate first = named(start, start, true, NamedDate.Missing.NEXT_DAY);
        NamedDate last = named(end, start, false, NamedDate.Missing.DAY_BEFORE);
        if (year(end).isPresent()) {
            if (resolved(last, year(end), end).isBefore(resolved(first, year(start), start))) {
                throw rule.refuse(range.toString(), "these dates run backwards", end + "-" + start);
            }
        } else {
            refuseBackwards(range, first, last);
        }
        return new DateSpan(first, last, year(start), year(end));
    }

    /** {@code Jan 05-Jan 03} would be the whole year but a day: that is a slip of the pen. */
    private void refuseBackwards(DateRange range, NamedDate first, NamedDate last) {
        if (first instanceof NamedDate.Fixed from
                && last instanceof NamedDate.Fixed to
                && from.month() == to.month()
                && from.day() > to.day()) {
            throw rule.refuse(range.toString(), "these dates run backwards", "");
        }
    }

    private NamedDate named(DateWithOffset date, DateWithOffset start, boolean isStart, NamedDate.Missing missing) {
        if (date.getWeekDayOffset() != null) {
            throw rule.refuse(
                    date.toString(),
                    "the weekday before or after a date is not supported: write the seven dates it can fall on, as Dec 18-24 Su",
                    "");
        }
        if (Math.abs(date.getDayOffset()) > MAX_OFFSET) {
            throw rule.refuse(date.toString(), "is more than a year off", "");
        }
        NamedDate plain = plain(date, start, isStart, missing);
        return date.getDayOffset() == 0 ? plain : new NamedDate.Shifted(plain, date.getDayOffset());
    }

    private NamedDate plain(DateWithOffset date, DateWithOffset start, boolean isStart, NamedDate.Missing missing) {
        if (date.getVarDate() != null) {
            return new NamedDate.EasterSunday();
        }
        Month month = month(date, start);
        if (date.getNthWeekDay() != null) {
            DayOfWeek weekday = WeekdayCompiler.day(date.getNthWeekDay());
            return new NamedDate.Nth(month, weekday, date.getNth());
        }
        if (date.getDay() == DateWithOffset.UNDEFINED_MONTH_DAY) {
            return isStart ? new NamedDate.Fixed(month, 1, missing) : new NamedDate.EndOf(month);
        }
        if (date.getDay() > month.maxLength()) {
            throw rule.refuse(
                    date.toString(),
                    "there is no such day: " + name(month) + " has at most " + month.maxLength() + " days",
                    name(month) + " " + month.maxLength());
        }
        return new NamedDate.Fixed(month, date.getDay(), missing);
    }

    /** {@code 26} of {@code Dec 24-26} is in the month of the start. */
    private Month month(DateWithOffset date, DateWithOffset start) {
        ch.poole.openinghoursparser.@Nullable Month month =
                date.getMonth() == null ? start.getMonth() : date.getMonth();
        if (month == null) {
            throw rule.refuse(date.toString(), "the month of this day is missing", "");
        }
        return Month.of(month.ordinal() + 1);
    }

    private OptionalInt year(DateWithOffset date) {
        if (date.undefinedYear()) {
            return OptionalInt.empty();
        }
        if (date.getYear() > LAST_YEAR) {
            throw rule.refuse(date.toString(), "a year has four digits", "");
        }
        return OptionalInt.of(date.getYear());
    }

    /** The date in its written year, which must have it. */
    private LocalDate resolved(NamedDate date, OptionalInt year, DateWithOffset written) {
        int in = year.orElseThrow();
        Optional<LocalDate> day = date.in(in);
        if (day.isEmpty()
                || date instanceof NamedDate.Fixed fixed
                        && fixed.day() > fixed.month().length(Year.isLeap(in))) {
            throw rule.refuse(written.toString(), "there is no such day in " + in, "");
        }
        return day.get();
    }

    private static String name(Month month) {
        String name = month.name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(java.util.Locale.ROOT);
    }
}
