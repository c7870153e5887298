package dev.callwright.hours;

import java.util.List;

/**
 * A rule ready to be asked.
 *
 * @param text the rule as its author wrote it
 * @param comment the author's comment or label, empty if there is none
 * @param open whether it opens or closes
 * @param wholeDay whether it names no times, and so means its days from midnight to midnight
 * @param days the days its windows start on
 * @param windows in minutes from the midnight of that day, the end up to 48:00
 * @param holidays whether it names {@code PH}, and so a holiday's name helps to explain it
 */
record DayRule(
        String text,
        String comment,
        Joint joint,
        boolean open,
        boolean wholeDay,
        DayMatch days,
        List<Window> windows,
        boolean holidays) {
    DayRule {
        windows = List.copyOf(windows);
    }

    /** Whether it does away with the windows that earlier rules let start on its days. */
    boolean replacesEarlier() {
        return open ? joint == Joint.NORMAL : wholeDay && joint != Joint.FALLBACK;
    }

    /** From {@code start} (included) to {@code end} (excluded), in minutes from midnight. */
    record Window(int start, int end) {
        static final int DAY = 24 * 60;
        static final Window ALL_DAY = new Window(0, DAY);
    }
}
