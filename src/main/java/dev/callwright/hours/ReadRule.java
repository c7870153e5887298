package dev.callwright.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One rule as parsed: its tree, its own text, where that starts in the whole (from 0), and its joint. */
record ReadRule(Rule tree, String text, int start, Joint joint) {
    /** The refusal of a part of this rule. */
    OpeningHoursException refuse(String found, String expected, String suggestion) {
        int inside = text.toLowerCase(Locale.ROOT).indexOf(found.toLowerCase(Locale.ROOT));
        return new OpeningHoursException(start + Math.max(inside, 0) + 1, found, expected, suggestion);
    }

    /** The refusal of the rule as a whole. */
    OpeningHoursException refuse(String expected, String suggestion) {
        return new OpeningHoursException(start + 1, text, expected, suggestion);
    }

    /** Whether it names no times, and no word such as open or off either. */
    boolean isBare() {
        return times().isEmpty()
                && (tree.getModifier() == null || tree.getModifier().getModifier() == null);
    }

    /** Whether it names no days of any kind. */
    boolean isForEveryDay() {
        return years().isEmpty()
                && weeks().isEmpty()
                && dates().isEmpty()
                && weekdays().isEmpty()
                && holidays().isEmpty();
    }

    List<YearRange> years() {
        return orEmpty(tree.getYears());
    }

    List<WeekRange> weeks() {
        return orEmpty(tree.getWeeks());
    }

    List<DateRange> dates() {
        return orEmpty(tree.getDates());
    }

    List<WeekDayRange> weekdays() {
        return orEmpty(tree.getDays());
    }

    List<Holiday> holidays() {
        return orEmpty(tree.getHolidays());
    }

    List<TimeSpan> times() {
        return orEmpty(tree.getTimes());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
