package dev.callwright.hours;

import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns parsed rules into rules that can be asked, and refuses those that could have no effect or no meaning. */
final class RuleCompiler {
    private final Holidays holidays;
    private final List<DayRule> compiled = new ArrayList<>();

    private RuleCompiler(Holidays holidays) {
        this.holidays = holidays;
    }

    /**
     * The rules in their order.
     *
     * @throws OpeningHoursException for a rule that makes no sense by itself or in its place
     */
    static List<DayRule> compile(List<ReadRule> rules, Holidays holidays) {
        RuleCompiler compiler = new RuleCompiler(holidays);
        for (int i = 0; i < rules.size(); i++) {
            if (i > 0) {
                refuseCommaBeforeTimes(rules.get(i - 1), rules.get(i));
            }
            compiler.add(rules.get(i));
        }
        compiler.refuseNeverOpen(rules.get(0));
        return List.copyOf(compiler.compiled);
    }

    private void add(ReadRule rule) {
        DayRule next = compile(rule);
        if (compiled.isEmpty()) {
            compiled.add(next);
            return;
        }
        boolean nothingOpenYet = compiled.stream().noneMatch(DayRule::open);
        if (nothingOpenYet && next.open() && next.joint() != Joint.FALLBACK) {
            throw rule.refuse(
                    "the rules before it only close, and have nothing to close yet: put them behind the rules that open",
                    "");
        }
        if (next.days() == DayMatch.EVERY && next.replacesEarlier()) {
            throw next.open()
                    ? rule.refuse(
                            "names no days, so it replaces every rule before it: name its days, put it first, or join it with a comma",
                            "")
                    : rule.refuse(
                            "closes every day, so no rule before it counts: leave it out, what no rule opens is closed",
                            "");
        }
        compiled.add(next);
    }

    /** {@code Mo-Fr,09:00-17:00} reads as two rules: whole days from Monday to Friday, and these hours every day. */
    private static void refuseCommaBeforeTimes(ReadRule before, ReadRule rule) {
        if (rule.joint() == Joint.ADDITIONAL
                && rule.isForEveryDay()
                && !rule.times().isEmpty()
                && before.isBare()) {
            throw rule.refuse(
                    "a comma stands between the days and their times, and makes two rules of them",
                    before.text() + " " + rule.text());
        }
    }

    /** Only {@code off} by itself says "never"; times or days with it are meant to be taken from something. */
    private void refuseNeverOpen(ReadRule first) {
        boolean never = compiled.stream().noneMatch(DayRule::open);
        boolean plain = compiled.size() == 1
                && compiled.get(0).wholeDay()
                && compiled.get(0).days() == DayMatch.EVERY;
        if (never && !plain) {
            throw first.refuse(
                    "only closes, and nothing is open before it: first say when it is open, and behind a semicolon what is off",
                    compiled.get(0).wholeDay() ? "24/7; " + first.text() : "");
        }
    }

    private DayRule compile(ReadRule rule) {
        Rule tree = rule.tree();
        RuleModifier modifier = tree.getModifier();
        boolean open = isOpen(rule, modifier);
        boolean wholeDay = rule.times().isEmpty();
        if (rule.isBare() && !tree.isTwentyfourseven()) {
            refuseBareSelector(rule);
        }
        PeriodCompiler periods = new PeriodCompiler(rule);
        DayMatch days = DayMatch.all(List.of(
                periods.years(),
                periods.weeks(),
                new DateCompiler(rule).compile(),
                new WeekdayCompiler(rule, holidays).compile()));
        return new DayRule(
                rule.text(),
                comment(tree, modifier),
                rule.joint(),
                open,
                wholeDay,
                days,
                new TimeCompiler(rule).compile(),
                !rule.holidays().isEmpty());
    }

    private static boolean isOpen(ReadRule rule, @Nullable RuleModifier modifier) {
        if (modifier == null) {
            return true;
        }
        if (modifier.getModifier() == null) {
            String comment = '"' + String.valueOf(modifier.getComment()) + '"';
            throw rule.refuse(
                    comment,
                    "a comment alone means \"perhaps\", and a call must be answered one way or the other: say open or off before it",
                    "open " + comment);
        }
        return switch (modifier.getModifier()) {
            case OPEN -> true;
            case CLOSED, OFF -> false;
            case UNKNOWN -> throw rule.refuse("unknown", "a call must be answered one way or the other", "closed");
        };
    }

    /** {@code PH} or {@code 2026} without a time or a word would be open all day; hardly anyone means that. */
    private static void refuseBareSelector(ReadRule rule) {
        boolean noDays = rule.weekdays().isEmpty();
        if (!rule.holidays().isEmpty() && noDays) {
            throw rule.refuse(
                    "would be open all day on every holiday: say off, open or the hours", rule.text() + " off");
        }
        if (noDays
                && rule.dates().isEmpty()
                && rule.weeks().isEmpty()
                && !rule.years().isEmpty()) {
            throw rule.refuse(
                    "is read as years: a time needs a colon, as 19:00-20:00; whole years need the word open", "");
        }
    }

    private static String comment(Rule tree, @Nullable RuleModifier modifier) {
        if (modifier != null && modifier.getComment() != null) {
            return modifier.getComment();
        }
        return tree.getComment() == null ? "" : tree.getComment();
    }
}
