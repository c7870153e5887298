package dev.callwright.hours;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of the opening-hours syntax, and what people write in their place. */
final class SpecWords {
    static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    static final Set<String> WEEKDAYS = Set.of("mo", "tu", "we", "th", "fr", "sa", "su");
    static final Set<String> SUN = Set.of("sunrise", "sunset", "dawn", "dusk");

    private static final Set<String> OTHERS =
            Set.of("ph", "sh", "open", "closed", "off", "unknown", "easter", "week", "day", "days");

    private static final List<String> MONTH_NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> DAY_NAMES =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final Map<String, String> FOREIGN_DAYS = Map.of(
            "di", "Tu", "mi", "We", "do", "Th", "so", "Su", "lu", "Mo", "ma", "Tu", "me", "We", "je", "Th", "ve", "Fr");

    private static final Map<String, String> SAYINGS = Map.ofEntries(
            Map.entry("daily", "Mo-Su"),
            Map.entry("everyday", "Mo-Su"),
            Map.entry("weekday", "Mo-Fr"),
            Map.entry("weekdays", "Mo-Fr"),
            Map.entry("workdays", "Mo-Fr"),
            Map.entry("weekend", "Sa-Su"),
            Map.entry("weekends", "Sa-Su"),
            Map.entry("holiday", "PH"),
            Map.entry("holidays", "PH"),
            Map.entry("always", "24/7"),
            Map.entry("noon", "12:00"),
            Map.entry("midnight", "24:00"),
            Map.entry("christmas", "Dec 25"),
            Map.entry("close", "closed"),
            Map.entry("shut", "closed"),
            Map.entry("opened", "open"),
            Map.entry("wk", "week"),
            Map.entry("weeks", "week"),
            Map.entry("and", ","),
            Map.entry("to", "-"),
            Map.entry("till", "-"),
            Map.entry("til", "-"),
            Map.entry("until", "-"),
            Map.entry("bis", "-"),
            Map.entry("through", "-"),
            Map.entry("a", "-"),
            Map.entry("à", "-"),
            Map.entry("from", ""));

    private SpecWords() {}

    /** Whether this word belongs to the syntax (in any case of letters). */
    static boolean isKnown(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return MONTHS.contains(lower)
                || WEEKDAYS.contains(lower)
                || SUN.contains(lower)
                || OTHERS.contains(lower)
                || lower.equals("am")
                || lower.equals("pm");
    }

    /** What was probably meant by a word that does not belong to the syntax; empty if that can't be told. */
    static String meaningOf(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String saying = SAYINGS.get(lower);
        if (saying != null) {
            return saying;
        }
        String foreign = FOREIGN_DAYS.get(lower);
        if (foreign != null) {
            return foreign;
        }
        for (String name : DAY_NAMES) {
            if (lower.length() >= 3 && (name.startsWith(lower) || (name + "s").equals(lower))) {
                return capitalised(name.substring(0, 2));
            }
        }
        for (String name : MONTH_NAMES) {
            if (lower.length() >= 3 && name.startsWith(lower)) {
                return capitalised(name.substring(0, 3));
            }
        }
        if (lower.length() == 4 && WEEKDAYS.contains(lower.substring(0, 2)) && WEEKDAYS.contains(lower.substring(2))) {
            return capitalised(lower.substring(0, 2)) + "-" + capitalised(lower.substring(2));
        }
        return lower.length() >= 4 ? nearest(lower) : "";
    }

    /** The name of a month by its number, {@code 12} or {@code 1}; empty if there is none of that number. */
    static Optional<String> month(String number) {
        int index = number.length() <= 2 ? Integer.parseInt(number) - 1 : -1;
        return index >= 0 && index < MONTHS.size() ? Optional.of(capitalised(MONTHS.get(index))) : Optional.empty();
    }

    private static String nearest(String word) {
        return DidYouMean.closest(word, List.of("open", "closed", "unknown", "easter", "week", "sunrise", "sunset"))
                .orElse("");
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
