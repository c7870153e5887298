package dev.callwright.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The weekdays and holidays of a rule. */
final class WeekdayCompiler {
    private static final int MAX_OFFSET = 366;

    private final ReadRule rule;
    private final Holidays holidays;

    WeekdayCompiler(ReadRule rule, Holidays holidays) {
        this.rule = rule;
        this.holidays = holidays;
    }

    /** {@code Mo-Fr,PH} means either, {@code PH Mo-Fr} means holidays that are one of these weekdays. */
    DayMatch compile() {
        List<WeekDayRange> ranges = rule.weekdays();
        List<Holiday> named = rule.holidays();
        boolean hasDays = !ranges.isEmpty();
        if (named.isEmpty()) {
            return hasDays ? DayMatch.any(weekdays(ranges)) : DayMatch.EVERY;
        }
        List<DayMatch> off = named.stream().map(this::holiday).toList();
        if (!hasDays) {
            return DayMatch.any(off);
        }
        long asWeekdays = named.stream().filter(Holiday::getUseAsWeekDay).count();
        if (asWeekdays == 0) {
            return DayMatch.all(List.of(DayMatch.any(off), DayMatch.any(weekdays(ranges))));
        }
        if (asWeekdays < named.size()) {
            throw rule.refuse(
                    "holidays are narrowed to weekdays (\"PH Mo\") and listed beside them (\"Mo,PH\") in one rule: write two rules",
                    "");
        }
        List<DayMatch> either = new ArrayList<>(off);
        either.addAll(weekdays(ranges));
        return DayMatch.any(either);
    }

    private DayMatch holiday(Holiday named) {
        int offset = offset(named.getOffset(), named.toString());
        return switch (named.getType()) {
            case PH -> day -> holidays.publicHoliday(day.minusDays(offset)).isPresent();
            case SH -> day -> holidays.schoolHoliday(day.minusDays(offset)).isPresent();
        };
    }

    private int offset(int days, String written) {
        if (Math.abs(days) > MAX_OFFSET) {
            throw rule.refuse(written, "is more than a year off", "");
        }
        return days;
    }

    private List<DayMatch> weekdays(List<WeekDayRange> ranges) {
        Set<DayOfWeek> plain = EnumSet.noneOf(DayOfWeek.class);
        List<DayMatch> matches = new ArrayList<>();
        for (WeekDayRange range : ranges) {
            List<Nth> nths = range.getNths();
            if (nths == null || nths.isEmpty()) {
                plain.addAll(days(range));
            } else {
                matches.add(nth(range, nths));
            }
        }
        if (plain.size() == DayOfWeek.values().length) {
            return List.of(DayMatch.EVERY);
        }
        if (!plain.isEmpty()) {
            matches.add(day -> plain.contains(day.getDayOfWeek()));
        }
        return matches;
    }

    private Set<DayOfWeek> days(WeekDayRange range) {
        DayOfWeek first = day(range.getStartDay());
        DayOfWeek last = range.getEndDay() == null ? first : day(range.getEndDay());
        if (range.getEndDay() != null && first == last) {
            throw rule.refuse(
                    range.toString(),
                    "starts and ends on the same weekday: write the day once, or Mo-Su for all",
                    range.getStartDay().toString());
        }
        Set<DayOfWeek> days = EnumSet.of(first);
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days.add(day.plus(1));
        }
        return days;
    }

    private DayMatch nth(WeekDayRange range, List<Nth> nths) {
        DayOfWeek weekday = day(range.getStartDay());
        int offset = offset(range.getOffset(), range.toString());
        Set<Integer> counted = new java.util.TreeSet<>();
        for (Nth nth : nths) {
            counted.addAll(numbers(range, nth));
        }
        Set<Integer> numbers = Set.copyOf(counted);
        return day -> {
            LocalDate origin = day.minusDays(offset);
            return origin.getDayOfWeek() == weekday
                    && (numbers.contains(NthWeekday.fromStart(origin)) || numbers.contains(NthWeekday.fromEnd(origin)));
        };
    }

    private Set<Integer> numbers(WeekDayRange range, Nth nth) {
        int first = nth.getStartNth();
        int last = nth.getEndNth() == Nth.INVALID_NTH ? first : nth.getEndNth();
        if (first == Nth.INVALID_NTH || first == 0) {
            throw rule.refuse(
                    range.toString(), "the number of the weekday in its month is missing", range.getStartDay() + "[1]");
        }
        if (last < first || Integer.signum(first) != Integer.signum(last)) {
            throw rule.refuse(range.toString(), "these numbers run backwards", "");
        }
        Set<Integer> numbers = new java.util.TreeSet<>();
        for (int number = first; number <= last; number++) {
            numbers.add(number);
        }
        return numbers;
    }

    static DayOfWeek day(WeekDay weekday) {
        return DayOfWeek.of(weekday.ordinal() + 1);
    }
}
