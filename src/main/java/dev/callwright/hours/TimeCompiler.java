package dev.callwright.hours;

import ch.poole.openinghoursparser.TimeSpan;
import dev.callwright.hours.DayRule.Window;
import java.util.ArrayList;
import java.util.List;

/** The times of a rule as windows. */
final class TimeCompiler {
    private static final int LAST_END = 48 * 60;

    private final ReadRule rule;

    TimeCompiler(ReadRule rule) {
        this.rule = rule;
    }

    /**
     * The windows; one of the whole day if the rule names no times.
     *
     * @throws OpeningHoursException for a window without an end, of no length, or of more than a day
     */
    List<Window> compile() {
        List<TimeSpan> spans = rule.times();
        if (spans.isEmpty()) {
            return List.of(Window.ALL_DAY);
        }
        List<Window> windows = new ArrayList<>();
        for (TimeSpan span : spans) {
            windows.add(window(span));
        }
        return windows;
    }

    private Window window(TimeSpan span) {
        if (span.getStartEvent() != null || span.getEndEvent() != null) {
            throw rule.refuse(span.toString(), "the sun's times depend on a place: write a clock time", "");
        }
        int start = span.getStart();
        int end = span.getEnd();
        if (span.getInterval() > 0) {
            throw rule.refuse(
                    "/",
                    "moments at an interval are not supported: a call comes at any time, write when it is open",
                    clock(start) + "-" + clock(end));
        }
        if (span.isOpenEnded()) {
            String latest = end > start ? clock(start) + "-" + clock(end) : clock(start) + "-24:00";
            throw rule.refuse(
                    "+",
                    "an open end is not supported, the last call needs an answer too: write the closing time",
                    latest);
        }
        if (end == TimeSpan.UNDEFINED_TIME || end < 0) {
            throw rule.refuse(
                    clock(start),
                    "a moment alone is open for no call: write from when to when",
                    clock(start) + "-24:00");
        }
        return checked(start, end);
    }

    private Window checked(int start, int end) {
        if (start >= Window.DAY) {
            throw rule.refuse(
                    clock(start) + "-" + clock(end),
                    "a window starts before 24:00; one that starts at midnight belongs to the next day",
                    clock(start - Window.DAY) + "-" + clock(end - Window.DAY));
        }
        if (start == end) {
            throw rule.refuse(
                    clock(start) + "-" + clock(end),
                    "starts and ends at the same minute: a whole day is 00:00-24:00, 24 hours from then have an end beyond 24:00",
                    clock(start) + "-" + clock(end + Window.DAY));
        }
        if (end > LAST_END || end - start > Window.DAY) {
            throw rule.refuse(
                    clock(start) + "-" + clock(end),
                    "is longer than a day: write each day's own hours, 00:00-24:00 for a whole one",
                    "");
        }
        return new Window(start, end);
    }

    static String clock(int minutes) {
        return two(minutes / 60) + ":" + two(minutes % 60);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
