package dev.callwright.hours.holiday;

import dev.callwright.hours.Holidays;
import dev.callwright.hours.OpeningHoursException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holidays listed day by day: {@code 2026-12-24}, {@code 2026-12-24..2027-01-02} with both days included, each with a
 * name behind it if it has one ({@code 2026-12-24 Christmas Eve}).
 */
public final class DatedHolidays {
    /** The most entries in a list. */
    public static final int MAX_ENTRIES = 2_000;
    /** The most days in one entry. */
    public static final int MAX_DAYS = 366;

    private static final Pattern ENTRY = Pattern.compile(
            "(?<from>\\d{4}-\\d{2}-\\d{2})(?:\\s*\\.\\.\\s*(?<to>\\d{4}-\\d{2}-\\d{2}))?(?:\\s+(?<name>\\S.{0,99}))?");

    private DatedHolidays() {}

    /**
     * The days of a list.
     *
     * @throws OpeningHoursException for an entry that is no date, runs backwards or is too long
     */
    public static Holidays of(List<String> entries, HolidayKind kind) {
        if (entries.size() > MAX_ENTRIES) {
            throw OpeningHoursException.of(entries.size() + " dates", "more than " + MAX_ENTRIES + " in one list", "");
        }
        Map<LocalDate, String> days = new HashMap<>();
        entries.forEach(entry -> add(entry.strip(), kind, days));
        Map<LocalDate, String> all = Map.copyOf(days);
        return new NamedDays(kind, entries.size() + (entries.size() == 1 ? " date" : " dates"), year -> all);
    }

    private static void add(String entry, HolidayKind kind, Map<LocalDate, String> days) {
        Matcher matcher = ENTRY.matcher(entry);
        if (!matcher.matches()) {
            throw OpeningHoursException.of(
                    entry, "expected a date or two with dots between, and perhaps a name", "2026-12-24 Christmas Eve");
        }
        LocalDate from = date(matcher.group("from"));
        LocalDate to = matcher.group("to") == null ? from : date(matcher.group("to"));
        long length = ChronoUnit.DAYS.between(from, to) + 1;
        if (length < 1) {
            throw OpeningHoursException.of(entry, "these dates run backwards", to + ".." + from);
        }
        if (length > MAX_DAYS) {
            throw OpeningHoursException.of(entry, "longer than " + MAX_DAYS + " days", "");
        }
        String name = matcher.group("name") == null ? kind.title() : matcher.group("name");
        from.datesUntil(to.plusDays(1)).forEach(day -> days.putIfAbsent(day, name));
    }

    private static LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw OpeningHoursException.of(written, "there is no such date", "");
        }
    }
}
