package dev.callwright.hours.holiday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an {@code RRULE}; whatever is more than one day a year is refused by name. */
final class YearlyRuleReader {
    private static final Set<String> KNOWN =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "WKST");
    private static final Pattern COUNTED = Pattern.compile("([+-]?[1-5])(MO|TU|WE|TH|FR|SA|SU)");
    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final int MAX = 9_999;

    private final IcsLine line;
    private final Map<String, String> parts = new HashMap<>();

    private YearlyRuleReader(IcsLine line) {
        this.line = line;
    }

    static YearlyRule read(IcsLine line) {
        return new YearlyRuleReader(line).read();
    }

    private YearlyRule read() {
        for (String part : line.value().strip().split(";", -1)) {
            String[] pair = part.split("=", 2);
            String key = pair[0].toUpperCase(Locale.ROOT);
            if (pair.length < 2 || !KNOWN.contains(key)) {
                throw line.refuse(
                        key + " is not supported in a repetition: yearly ones on one day are, others list as RDATE");
            }
            parts.put(key, pair[1].toUpperCase(Locale.ROOT));
        }
        if (!"YEARLY".equals(parts.get("FREQ"))) {
            throw line.refuse("only FREQ=YEARLY is supported, for whole days that come once a year");
        }
        OptionalInt month = number("BYMONTH", 1, 12);
        OptionalInt monthDay = number("BYMONTHDAY", -31, 31);
        Optional<YearlyRule.CountedDay> weekday = weekday();
        if (weekday.isPresent() && (month.isEmpty() || monthDay.isPresent())) {
            throw line.refuse("BYDAY is supported with BYMONTH, and without BYMONTHDAY");
        }
        return new YearlyRule(
                number("INTERVAL", 1, MAX).orElse(1), number("COUNT", 1, MAX), until(), month, monthDay, weekday);
    }

    private OptionalInt number(String key, int min, int max) {
        @Nullable String value = parts.get(key);
        if (value == null) {
            return OptionalInt.empty();
        }
        if (!value.matches("[+-]?\\d{1,4}")
                || Integer.parseInt(value) < min
                || Integer.parseInt(value) > max
                || value.matches("[+-]?0+")) {
            throw line.refuse(key + " is one number of " + min + " to " + max);
        }
        return OptionalInt.of(Integer.parseInt(value));
    }

    private Optional<YearlyRule.CountedDay> weekday() {
        @Nullable String value = parts.get("BYDAY");
        if (value == null) {
            return Optional.empty();
        }
        Matcher counted = COUNTED.matcher(value);
        if (!counted.matches()) {
            throw line.refuse("BYDAY is one counted weekday, such as 1MO or -1MO");
        }
        DayOfWeek day = DayOfWeek.of(WEEKDAYS.indexOf(counted.group(2)) + 1);
        return Optional.of(new YearlyRule.CountedDay(Integer.parseInt(counted.group(1)), day));
    }

    private Optional<LocalDate> until() {
        @Nullable String value = parts.get("UNTIL");
        // With a time, as some calendars write it, the day is what counts for whole days.
        return value == null ? Optional.empty() : Optional.of(IcsReader.date(line, value.replaceAll("T\\d{6}Z?$", "")));
    }
}
