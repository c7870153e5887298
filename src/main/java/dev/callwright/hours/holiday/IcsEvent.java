package dev.callwright.hours.holiday;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whole days of a calendar.
 *
 * @param start its first day
 * @param length in days, at least 1
 * @param rule how it repeats
 * @param added first days added by {@code RDATE}
 * @param removed first days taken away by {@code EXDATE}
 */
record IcsEvent(
        String name,
        LocalDate start,
        int length,
        Optional<YearlyRule> rule,
        List<LocalDate> added,
        Set<LocalDate> removed) {
    /** The longest event, in days. */
    static final int MAX_LENGTH = 366;

    IcsEvent {
        added = List.copyOf(added);
        removed = Set.copyOf(removed);
    }

    /** Puts its days that may lie in a year. */
    void putDays(int year, Map<LocalDate, String> days) {
        put(start, year, days);
        added.forEach(first -> put(first, year, days));
        rule.ifPresent(yearly -> {
            // An event that began last year may run into this one.
            yearly.starts(start, year - 1, year).forEach(first -> put(first, year, days));
        });
    }

    private void put(LocalDate first, int year, Map<LocalDate, String> days) {
        if (removed.contains(first)
                || first.getYear() > year
                || first.plusDays(length).getYear() < year) {
            return;
        }
        first.datesUntil(first.plusDays(length)).forEach(day -> days.putIfAbsent(day, name));
    }
}
