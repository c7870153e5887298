package dev.callwright.hours.holiday;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import dev.callwright.hours.DidYouMean;
import dev.callwright.hours.Holidays;
import dev.callwright.hours.OpeningHoursException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;

/**
 * The public holidays of a country ({@code ie}) or of a part of one ({@code de-by}, {@code us-ca}, {@code de-by-mu}), as
 * jollyday knows them: ISO 3166-1 codes for countries, mostly ISO 3166-2 for their parts. Bank holidays and observances
 * on which people work are left out. A holiday on a weekend that is moved to a working day is a holiday on both days.
 */
public final class CountryHolidays {
    private static final Pattern CODE = Pattern.compile("[a-z0-9_]{2,24}(-[a-z0-9]{1,8}){0,3}");
    private static final int SUGGESTED = 20;
    /** A year whose holidays are settled, to see whether there are any. */
    private static final Year SETTLED = Year.of(2025);

    private CountryHolidays() {}

    /**
     * The holidays of a country or region.
     *
     * @param code in any case of letters
     * @throws OpeningHoursException if there is no such country or region, or if its holidays follow the moon and this
     *     is a native image
     */
    public static Holidays of(String code) {
        return of(code, MoonCalendars.missingHere());
    }

    static Holidays of(String code, boolean moonCalendarsMissing) {
        String lower = code.strip().toLowerCase(Locale.ROOT);
        if (!CODE.matcher(lower).matches()) {
            throw OpeningHoursException.of(
                    code, "not a country code: two letters, and its region behind a hyphen", "ie");
        }
        List<String> parts = List.of(lower.split("-"));
        String country = parts.get(0);
        requireKnown(country);
        if (moonCalendarsMissing && MoonCalendars.rule(lower)) {
            throw OpeningHoursException.of(
                    lower,
                    "its holidays follow the Islamic calendar, which the native image does not contain:"
                            + " run callwright.jar on a JVM, or give the holidays as an .ics file",
                    "");
        }
        HolidayManager manager = Jollyday.manager(country);
        String[] region = region(manager, parts);
        requireSome(manager, lower, region);
        return new NamedDays(HolidayKind.PUBLIC, lower, year -> days(manager, year, region));
    }

    /** The codes of all countries and exchanges, in order. */
    public static List<String> codes() {
        return Arrays.stream(HolidayCalendar.values())
                .map(calendar -> calendar.getId().toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }

    private static void requireKnown(String country) {
        List<String> codes = codes();
        if (!codes.contains(country)) {
            String meant = country.equals("uk") ? "gb" : country.equals("el") ? "gr" : "";
            throw OpeningHoursException.of(
                    country, "no country of this code has holidays here; codes are those of ISO 3166", meant);
        }
    }

    /** An empty list would leave every holiday open without a word, so it is refused whatever the reason. */
    private static void requireSome(HolidayManager manager, String code, String[] region) {
        if (manager.getHolidays(SETTLED, HolidayType.PUBLIC_HOLIDAY, region).isEmpty()) {
            throw OpeningHoursException.of(
                    code, "no public holidays are known for it: give them as an .ics file or as dates", "");
        }
    }

    private static String[] region(HolidayManager manager, List<String> parts) {
        CalendarHierarchy at = manager.getCalendarHierarchy();
        List<String> region = new ArrayList<>();
        for (String part : parts.subList(1, parts.size())) {
            Map<String, CalendarHierarchy> children = at.getChildren();
            CalendarHierarchy child = children.get(part);
            if (child == null) {
                throw unknownRegion(String.join("-", parts), part, children);
            }
            region.add(part);
            at = child;
        }
        return region.toArray(String[]::new);
    }

    private static OpeningHoursException unknownRegion(
            String code, String part, Map<String, CalendarHierarchy> children) {
        if (children.isEmpty()) {
            return OpeningHoursException.of(
                    code,
                    "\"" + part + "\" is no region with holidays of its own, there are none below it",
                    code.substring(0, code.indexOf("-" + part)));
        }
        TreeSet<String> known = new TreeSet<>(children.keySet());
        String list =
                String.join(", ", known.stream().limit(SUGGESTED).toList()) + (known.size() > SUGGESTED ? ", …" : "");
        String prefix = code.substring(0, code.indexOf("-" + part) + 1);
        return OpeningHoursException.of(
                code,
                "\"" + part + "\" is no region with holidays of its own; known are " + list,
                DidYouMean.closest(part, known).map(near -> prefix + near).orElse(""));
    }

    private static Map<LocalDate, String> days(HolidayManager manager, int year, String[] region) {
        Map<LocalDate, String> days = new HashMap<>();
        // A New Year's Day on a Saturday is moved into the year before: that is in the next year's list.
        for (int listed = year; listed <= year + 1; listed++) {
            manager.getHolidays(Year.of(listed), HolidayType.PUBLIC_HOLIDAY, region)
                    .forEach(holiday -> put(holiday, days));
        }
        return days;
    }

    private static void put(Holiday holiday, Map<LocalDate, String> days) {
        // The root locale, or the names would be in the language of the machine.
        String name = holiday.getDescription(Locale.ROOT);
        // Of two holidays on one day always the same gives the name, though they come in no order.
        BinaryOperator<String> first = (one, other) -> one.compareTo(other) <= 0 ? one : other;
        days.merge(holiday.getDate(), name, first);
        if (isWeekend(holiday.getActualDate())) {
            days.merge(holiday.getActualDate(), name, first);
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
