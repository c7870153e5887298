package dev.callwright.hours;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * A timetable read off the clock on the wall. What that clock shows decides: an hour that daylight saving repeats is
 * open both times or closed both times, an hour it skips never comes.
 */
final class WallClock {
    /** How far the next change is searched, in days. */
    static final int HORIZON_DAYS = 731;

    private static final int ALIKE_HORIZON_DAYS = 4;
    private static final long DAY_SECONDS = 86_400;

    private final Timetable timetable;
    private final ZoneRules zone;

    WallClock(Timetable timetable, ZoneId zone) {
        this.timetable = timetable;
        this.zone = zone.getRules();
    }

    boolean isOpen(long second) {
        long local = local(second);
        DayPlan plan = timetable.day(Math.floorDiv(local, DAY_SECONDS));
        return timetable.isOpen(plan, plan.piece(minute(local)));
    }

    /** The rule that decides at a moment; empty if none does, which is closed. */
    Optional<DayRule> decider(long second) {
        long local = local(second);
        DayPlan plan = timetable.day(Math.floorDiv(local, DAY_SECONDS));
        short rule = plan.rules()[plan.piece(minute(local))];
        return rule == DayPlan.NO_RULE ? Optional.empty() : Optional.of(timetable.rule(rule));
    }

    /** The first moment after this one that is open if it is closed now, or closed if it is open now. */
    Optional<Instant> nextChange(Instant from) {
        long second = from.getEpochSecond();
        boolean open = isOpen(second);
        long limit = second + horizonDays() * DAY_SECONDS;
        while (second < limit) {
            ZoneOffsetTransition transition = zone.nextTransition(Instant.ofEpochSecond(second));
            long shift = transition == null ? Long.MAX_VALUE : transition.toEpochSecond();
            long change = changeBefore(Math.min(limit, shift), second, open);
            if (change >= 0) {
                return Optional.of(Instant.ofEpochSecond(change));
            }
            if (shift <= limit && isOpen(shift) != open) {
                return Optional.of(Instant.ofEpochSecond(shift));
            }
            second = shift;
        }
        return Optional.empty();
    }

    private long horizonDays() {
        // More than one, for a window that daylight saving skips on its next day, and for a day a zone has left out.
        return timetable.isEveryDayAlike() ? ALIKE_HORIZON_DAYS : HORIZON_DAYS;
    }

    /** The first second of another state, in a stretch of one offset to UTC from {@code from} to before {@code end}; else -1. */
    private long changeBefore(long end, long from, boolean open) {
        long offset = local(from) - from;
        long local = from + offset;
        int startMinute = minute(local);
        for (long day = Math.floorDiv(local, DAY_SECONDS); day * DAY_SECONDS - offset < end; day++) {
            DayPlan plan = timetable.day(day);
            for (int piece = plan.piece(startMinute); piece < plan.starts().length; piece++) {
                if (timetable.isOpen(plan, piece) != open) {
                    long change = day * DAY_SECONDS + plan.starts()[piece] * 60L - offset;
                    return change < end ? change : -1;
                }
            }
            startMinute = 0;
        }
        return -1;
    }

    private long local(long second) {
        ZoneOffset offset = zone.getOffset(Instant.ofEpochSecond(second));
        return second + offset.getTotalSeconds();
    }

    private static int minute(long local) {
        return (int) (Math.floorMod(local, DAY_SECONDS) / 60);
    }
}
