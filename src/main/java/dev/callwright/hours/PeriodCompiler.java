package dev.callwright.hours;

import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/** The years and ISO weeks of a rule. */
final class PeriodCompiler {
    private static final int LAST_YEAR = 9999;
    private static final int LAST_WEEK = 53;

    private final ReadRule rule;

    PeriodCompiler(ReadRule rule) {
        this.rule = rule;
    }

    DayMatch years() {
        List<YearRange> ranges = rule.years();
        if (ranges.isEmpty()) {
            return DayMatch.EVERY;
        }
        // The last days of December may be in week 1 of the next year: with weeks, the year is the week's.
        boolean ofWeek = !rule.weeks().isEmpty();
        List<DayMatch> matches = new ArrayList<>();
        for (YearRange range : ranges) {
            NumberRange years = years(range);
            matches.add(day -> years.contains(ofWeek ? day.get(IsoFields.WEEK_BASED_YEAR) : day.getYear()));
        }
        return DayMatch.any(matches);
    }

    private NumberRange years(YearRange range) {
        int first = range.getStartYear();
        int last = range.getEndYear();
        if (first > LAST_YEAR || last > LAST_YEAR) {
            throw rule.refuse(range.toString(), "a year has four digits", "");
        }
        if (range.isOpenEnded()) {
            return new NumberRange(first, LAST_YEAR, 1);
        }
        if (last == YearRange.UNDEFINED_YEAR || last <= 0) {
            return new NumberRange(first, first, 1);
        }
        if (last < first) {
            throw rule.refuse(range.toString(), "these years run backwards", last + "-" + first);
        }
        return new NumberRange(first, last, step(range.getInterval()));
    }

    DayMatch weeks() {
        List<WeekRange> ranges = rule.weeks();
        if (ranges.isEmpty()) {
            return DayMatch.EVERY;
        }
        List<DayMatch> matches = new ArrayList<>();
        for (WeekRange range : ranges) {
            NumberRange weeks = weeks(range);
            matches.add(day -> weeks.contains(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        }
        return DayMatch.any(matches);
    }

    private NumberRange weeks(WeekRange range) {
        int first = range.getStartWeek();
        int last = range.getEndWeek() <= 0 ? first : range.getEndWeek();
        if (first > LAST_WEEK || last > LAST_WEEK) {
            throw rule.refuse(Integer.toString(Math.max(first, last)), "a year has 52 weeks or 53", "");
        }
        if (last < first) {
            throw rule.refuse(
                    first + "-" + last,
                    "weeks are not counted across the turn of a year",
                    first + "-53," + (last == 1 ? "1" : "1-" + last));
        }
        return new NumberRange(first, last, step(range.getInterval()));
    }

    private static int step(int interval) {
        return Math.max(1, interval);
    }

    /** {@code first}, {@code first + step}, … up to {@code last}. */
    private record NumberRange(int first, int last, int step) {
        boolean contains(int number) {
            return number >= first && number <= last && (number - first) % step == 0;
        }
    }
}
