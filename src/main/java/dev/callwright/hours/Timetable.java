package dev.callwright.hours;

import dev.callwright.hours.DayRule.Window;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What the rules say about each day, worked out once per day and kept.
 *
 * <p>A window belongs to the day it starts on, and runs to its end even if that is on the next day. So {@code Mo-Th
 * 17:00-02:00; Fr 17:00-04:00} is open on Friday at 01:00, although Friday has a rule of its own. A later rule
 * replaces the windows that start on its days, not those that run into them; {@code off} without times does both, it
 * closes the day from midnight to midnight and lets nothing start on it.
 *
 * <p>To find who decides a minute, the rules are painted onto the day in their order, each with the windows of the day
 * before and of the day itself; the last coat counts, and a fallback paints only where it is still closed.
 *
 * <p>Thread-safe: plans are immutable, and a plan worked out twice is the same plan.
 */
final class Timetable {
    /** More than the two years a search for the next change walks over. A power of two. */
    private static final int KEPT_DAYS = 1024;

    private final DayRule[] rules;
    private final AtomicReferenceArray<DayPlan> plans = new AtomicReferenceArray<>(KEPT_DAYS);

    Timetable(List<DayRule> rules) {
        this.rules = rules.toArray(DayRule[]::new);
    }

    DayPlan day(long epochDay) {
        int slot = (int) (epochDay & (KEPT_DAYS - 1));
        DayPlan plan = plans.get(slot);
        if (plan == null || plan.epochDay() != epochDay) {
            plan = plan(epochDay);
            plans.set(slot, plan);
        }
        return plan;
    }

    boolean isOpen(DayPlan plan, int piece) {
        short rule = plan.rules()[piece];
        return rule != DayPlan.NO_RULE && rules[rule].open();
    }

    /** Whether every day has the same plan, so that what doesn't change within days never changes. */
    boolean isEveryDayAlike() {
        return Arrays.stream(rules).allMatch(rule -> rule.days() == DayMatch.EVERY);
    }

    DayRule rule(int index) {
        return rules[index];
    }

    private DayPlan plan(long epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        boolean[] runningIn = starting(day.minusDays(1));
        boolean[] starting = starting(day);
        short[] minutes = new short[Window.DAY];
        Arrays.fill(minutes, DayPlan.NO_RULE);
        for (short i = 0; i < rules.length; i++) {
            if (runningIn[i]) {
                paint(minutes, i, -Window.DAY);
            }
            if (starting[i]) {
                paint(minutes, i, 0);
            }
        }
        return pieces(epochDay, minutes);
    }

    /** Which rules have windows that start on a day. */
    private boolean[] starting(LocalDate day) {
        boolean[] starting = new boolean[rules.length];
        for (int i = 0; i < rules.length; i++) {
            if (rules[i].days().on(day)) {
                if (rules[i].replacesEarlier()) {
                    Arrays.fill(starting, 0, i, false);
                }
                starting[i] = true;
            }
        }
        return starting;
    }

    private void paint(short[] minutes, short index, int shift) {
        DayRule rule = rules[index];
        for (Window window : rule.windows()) {
            int from = Math.max(0, window.start() + shift);
            int to = Math.min(Window.DAY, window.end() + shift);
            for (int minute = from; minute < to; minute++) {
                if (rule.joint() != Joint.FALLBACK || !isOpenNow(minutes[minute])) {
                    minutes[minute] = index;
                }
            }
        }
    }

    private boolean isOpenNow(short index) {
        return index != DayPlan.NO_RULE && rules[index].open();
    }

    private static DayPlan pieces(long epochDay, short[] minutes) {
        int count = 1;
        for (int minute = 1; minute < minutes.length; minute++) {
            if (minutes[minute] != minutes[minute - 1]) {
                count++;
            }
        }
        short[] starts = new short[count];
        short[] deciders = new short[count];
        int piece = 0;
        for (short minute = 0; minute < minutes.length; minute++) {
            if (minute == 0 || minutes[minute] != minutes[minute - 1]) {
                starts[piece] = minute;
                deciders[piece] = minutes[minute];
                piece++;
            }
        }
        return new DayPlan(epochDay, starts, deciders);
    }
}
