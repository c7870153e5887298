package dev.callwright.hours.holiday;

import dev.callwright.hours.Holidays;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * Holidays of one kind whose days are worked out year by year, once each, and kept. Thread-safe.
 *
 * <p>A year takes milliseconds the first time and nothing afterwards.
 */
final class NamedDays implements Holidays {
    /** Nobody asks for more, but a moment to answer for can be asked from outside. */
    private static final int MAX_YEARS = 100;

    private final HolidayKind kind;
    private final String source;
    private final IntFunction<Map<LocalDate, String>> daysOfYear;
    private final ConcurrentHashMap<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    /** @param daysOfYear the days of a year with their names; may return days of other years too */
    NamedDays(HolidayKind kind, String source, IntFunction<Map<LocalDate, String>> daysOfYear) {
        this.kind = kind;
        this.source = source;
        this.daysOfYear = daysOfYear;
    }

    @Override
    public Optional<String> publicHoliday(LocalDate day) {
        return kind == HolidayKind.PUBLIC ? name(day) : Optional.empty();
    }

    @Override
    public Optional<String> schoolHoliday(LocalDate day) {
        return kind == HolidayKind.SCHOOL ? name(day) : Optional.empty();
    }

    @Override
    public boolean knowsPublic() {
        return kind == HolidayKind.PUBLIC;
    }

    @Override
    public boolean knowsSchool() {
        return kind == HolidayKind.SCHOOL;
    }

    @Override
    public String source() {
        return source;
    }

    private Optional<String> name(LocalDate day) {
        Map<LocalDate, String> days = years.get(day.getYear());
        if (days == null) {
            if (years.size() >= MAX_YEARS) {
                years.clear();
            }
            days = years.computeIfAbsent(day.getYear(), year -> Map.copyOf(daysOfYear.apply(year)));
        }
        return Optional.ofNullable(days.get(day));
    }
}
