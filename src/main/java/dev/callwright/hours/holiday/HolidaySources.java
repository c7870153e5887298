package dev.callwright.hours.holiday;

import dev.callwright.hours.Holidays;
import dev.callwright.hours.OpeningHoursException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Holidays as configuration names them, commas between: {@code ie}, {@code de-by}, {@code closures.ics},
 * {@code 2026-12-24}, {@code 2026-12-24..2026-12-31}, {@code none}. What stands behind {@code school:} is school holidays
 * ({@code SH}), all else public ones ({@code PH}).
 *
 * @since 0.1.0
 */
public final class HolidaySources {
    private static final String SCHOOL = "school:";
    private static final int MAX_LENGTH = 4_000;
    private static final int MAX_SOURCES = 100;

    private HolidaySources() {}

    /**
     * Reads the sources, files too, once and for all.
     *
     * @param folder where the paths of {@code .ics} files start
     * @throws OpeningHoursException for an unknown country or region, a file that is missing or is none, a wrong date
     */
    public static Holidays parse(String sources, Path folder) {
        if (sources.length() > MAX_LENGTH) {
            throw OpeningHoursException.of(sources, "longer than " + MAX_LENGTH + " characters", "");
        }
        return parse(List.of(sources.split(",", -1)), folder);
    }

    /** The same for sources that are a list already. */
    public static Holidays parse(List<String> sources, Path folder) {
        if (sources.size() > MAX_SOURCES) {
            throw OpeningHoursException.of(sources.size() + " sources", "more than " + MAX_SOURCES, "");
        }
        List<Holidays> parts = new ArrayList<>();
        for (String source : sources) {
            parts.add(one(source.strip(), folder));
        }
        return Holidays.all(parts);
    }

    private static Holidays one(String source, Path folder) {
        String lower = source.toLowerCase(Locale.ROOT);
        if (lower.startsWith(SCHOOL)) {
            return dated(source.substring(SCHOOL.length()).strip(), folder, HolidayKind.SCHOOL);
        }
        if (lower.isEmpty() || lower.equals("none")) {
            return Holidays.none();
        }
        return isFile(lower) || isDate(lower) ? dated(source, folder, HolidayKind.PUBLIC) : CountryHolidays.of(source);
    }

    private static Holidays dated(String source, Path folder, HolidayKind kind) {
        String lower = source.toLowerCase(Locale.ROOT);
        if (isFile(lower)) {
            return IcsHolidays.read(folder.resolve(source), kind);
        }
        if (isDate(lower)) {
            return DatedHolidays.of(List.of(source), kind);
        }
        throw OpeningHoursException.of(
                source,
                "school holidays of countries are not known: give an .ics file or dates",
                SCHOOL + "school.ics");
    }

    private static boolean isFile(String lower) {
        return lower.endsWith(".ics");
    }

    private static boolean isDate(String lower) {
        return !lower.isEmpty() && Character.isDigit(lower.charAt(0));
    }
}
