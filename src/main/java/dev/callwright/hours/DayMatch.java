package dev.callwright.hours;

import java.time.LocalDate;
import java.util.List;

/** Which days of the calendar a part of a rule means. */
interface DayMatch {
    /** Every day. */
    DayMatch EVERY = new DayMatch() {
        @Override
        public boolean on(LocalDate day) {
            return true;
        }
    };

    boolean on(LocalDate day);

    /** The days that all of these mean. */
    static DayMatch all(List<DayMatch> parts) {
        List<DayMatch> narrowing = parts.stream().filter(part -> part != EVERY).toList();
        return switch (narrowing.size()) {
            case 0 -> EVERY;
            case 1 -> narrowing.get(0);
            default ->
                day -> {
                    for (DayMatch part : narrowing) {
                        if (!part.on(day)) {
                            return false;
                        }
                    }
                    return true;
                };
        };
    }

    /** The days that at least one of these means. */
    static DayMatch any(List<DayMatch> parts) {
        if (parts.contains(EVERY)) {
            return EVERY;
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        List<DayMatch> choices = List.copyOf(parts);
        return day -> {
            for (DayMatch choice : choices) {
                if (choice.on(day)) {
                    return true;
                }
            }
            return false;
        };
    }
}
