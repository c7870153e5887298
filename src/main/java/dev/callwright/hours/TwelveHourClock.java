package dev.callwright.hours;

import java.util.Locale;

/** Times written in a way that could be read as another time of day: {@code 9-5}, {@code 9am}, {@code 0900}. */
final class TwelveHourClock {
    private static final String NEEDS_MINUTES = "an hour needs its minutes, and a 24-hour clock";

    private static final String DATE = "a date has its month in letters and first, as Dec 24 or 2026 Dec 24";

    private TwelveHourClock() {}

    /** Throws if {@code am} or {@code pm} follows a time, and says the same on a 24-hour clock. */
    static void refuse(String text, SpecToken hour, SpecToken minute, SpecToken word, SpecToken after) {
        int half = half(word, after);
        if (half >= 0) {
            String written = text.substring(hour.start(), word.end());
            throw refused(
                    hour, written, Integer.parseInt(hour.text()), half, ":" + minute.text(), "write a 24-hour clock");
        }
    }

    /** The refusal of a number that stands where a time should: {@code 9}, {@code 9-5}, {@code 9 pm}, {@code 0900}. */
    static OpeningHoursException hoursWithoutMinutes(
            String text, SpecToken token, SpecToken next, SpecToken second, SpecToken third) {
        int half = half(next, second);
        int value = Integer.parseInt(token.text());
        if (half >= 0 && value <= 12) {
            return refused(token, text.substring(token.start(), next.end()), value, half, ":00", NEEDS_MINUTES);
        }
        if (second.isNumber() && (next.isSign("/") || next.isSign(".") && (third.isSign(".") || value >= 24))) {
            return new OpeningHoursException(token.start() + 1, text.substring(token.start(), second.end()), DATE, "");
        }
        if ((next.isSign(".") || next.text().equalsIgnoreCase("h")) && second.isNumber() && value <= 24) {
            String written = text.substring(token.start(), second.end());
            return new OpeningHoursException(
                    token.start() + 1, written, "hours and minutes are parted by a colon", clock(value, second.text()));
        }
        if (next.isSign("-") && second.isNumber() && !third.isSign(":") && half(third, third) < 0) {
            return range(text, token, second);
        }
        return new OpeningHoursException(
                token.start() + 1, token.text(), NEEDS_MINUTES, asTime(value, token.text(), false));
    }

    private static OpeningHoursException range(String text, SpecToken from, SpecToken to) {
        int start = Integer.parseInt(from.text());
        String written = text.substring(from.start(), to.end());
        boolean afternoon = to.text().length() <= 2 && Integer.parseInt(to.text()) <= Math.min(start, 12);
        String end = to.text().length() > 4 ? "" : asTime(Integer.parseInt(to.text()), to.text(), afternoon);
        String begin = asTime(start, from.text(), false);
        String suggestion = begin.isEmpty() || end.isEmpty() ? "" : begin + "-" + end;
        return new OpeningHoursException(from.start() + 1, written, NEEDS_MINUTES, suggestion);
    }

    /** 9 is 09:00, 0930 is 09:30; empty if it can't be a time. */
    private static String asTime(int value, String digits, boolean afternoon) {
        if (digits.length() <= 2) {
            int hour = afternoon ? value + 12 : value;
            return hour <= 24 ? clock(hour, "00") : "";
        }
        return value / 100 <= 24 && value % 100 <= 59
                ? clock(value / 100, String.format(Locale.ROOT, "%02d", value % 100))
                : "";
    }

    private static OpeningHoursException refused(
            SpecToken hour, String written, int value, int half, String minutes, String expected) {
        int clock = value > 12 ? value : value % 12 + 12 * half;
        return new OpeningHoursException(hour.start() + 1, written, expected, clock(clock, minutes.substring(1)));
    }

    private static String clock(int hour, String minutes) {
        return String.format(Locale.ROOT, "%02d:%s", hour, minutes);
    }

    /** 0 for {@code am}, 1 for {@code pm}, also {@code a.m.}; -1 for anything else. */
    private static int half(SpecToken word, SpecToken after) {
        return switch (word.text().toLowerCase(Locale.ROOT)) {
            case "am" -> 0;
            case "pm" -> 1;
            case "a" -> after.isSign(".") ? 0 : -1;
            case "p" -> after.isSign(".") ? 1 : -1;
            default -> -1;
        };
    }
}
