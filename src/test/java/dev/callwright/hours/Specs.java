package dev.callwright.hours;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random opening hours, in the part of the syntax the oracle reads. Some are refused; a property passes those over. */
final class Specs {
    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private Specs() {}

    static Arbitrary<String> any() {
        Arbitrary<String> more = Combinators.combine(
                        Arbitraries.frequency(Tuple.of(5, "; "), Tuple.of(3, ", "), Tuple.of(2, " || ")), rule())
                .as((join, rule) -> isBareTime(rule) ? "; " + rule : join + rule);
        return Combinators.combine(opening(), more.list().ofMaxSize(3))
                .as((first, rest) -> first + String.join("", rest));
    }

    /** Behind a comma, a time is one more time of the rule before, not a rule. */
    private static boolean isBareTime(String rule) {
        return Character.isDigit(rule.charAt(0));
    }

    private static Arbitrary<String> opening() {
        return Combinators.combine(season(), days(), times()).as((season, days, times) -> season + days + times);
    }

    private static Arbitrary<String> rule() {
        Arbitrary<String> off = Combinators.combine(season(), days(), times().injectNull(0.5))
                .as((season, days, times) -> (season + days + (times == null ? "" : times + " ")).strip() + " off");
        return Arbitraries.frequencyOf(Tuple.of(3, opening()), Tuple.of(2, off));
    }

    private static Arbitrary<String> season() {
        Arbitrary<String> months = Combinators.combine(Arbitraries.of(MONTHS), Arbitraries.of(MONTHS))
                .as((from, to) -> from + "-" + to + " ");
        Arbitrary<String> date = Combinators.combine(
                        Arbitraries.of(MONTHS), Arbitraries.integers().between(1, 30))
                .as((month, day) -> String.format(Locale.ROOT, "%s %02d", month, day));
        Arbitrary<String> dates = Combinators.combine(date, date).as((from, to) -> from + "-" + to + " ");
        return Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.just("")), Tuple.of(1, months), Tuple.of(1, dates));
    }

    private static Arbitrary<String> days() {
        Arbitrary<String> day = Arbitraries.of(DAYS);
        Arbitrary<String> range =
                Combinators.combine(day, day).as((from, to) -> from.equals(to) ? from : from + "-" + to);
        Arbitrary<String> nth =
                Combinators.combine(day, Arbitraries.of(1, 2, 3, 4, -1, -2)).as((d, n) -> d + "[" + n + "]");
        Arbitrary<String> item = Arbitraries.frequencyOf(Tuple.of(4, range), Tuple.of(2, day), Tuple.of(1, nth));
        return Combinators.combine(item.list().ofMinSize(0).ofMaxSize(2), Arbitraries.of(true, false, false))
                .as((items, holiday) -> {
                    String list = String.join(",", items) + (holiday ? (items.isEmpty() ? "PH" : ",PH") : "");
                    return list.isEmpty() ? "" : list + " ";
                });
    }

    /** Mostly around the hours at which clocks change, and over midnight. */
    private static Arbitrary<String> times() {
        Arbitrary<Integer> minute = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 5 * 60),
                Arbitraries.integers().between(0, 24 * 60 - 1),
                Arbitraries.integers().between(22 * 60, 24 * 60 - 1));
        Arbitrary<String> window = Combinators.combine(minute, minute)
                .as((from, to) -> clock(from) + "-" + clock(from.equals(to) ? (to + 60) % (24 * 60) : to));
        return window.list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(windows -> windows.stream().collect(Collectors.joining(",")));
    }

    private static String clock(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }
}
