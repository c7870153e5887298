package dev.callwright.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The oracle: reads the common part of the opening-hours syntax with a regular expression of its own, and answers by
 * asking every rule about the one minute in question. Slow, without caches, painting or intervals; shares no code with
 * what it judges.
 */
final class NaiveHours {
    private static final Pattern RULE = Pattern.compile(
            "(?:(?<fromMonth>[A-Z][a-z]{2}) (?<fromDay>\\d\\d)-(?<toMonth>[A-Z][a-z]{2}) (?<toDay>\\d\\d) ?"
                    + "|(?<firstMonth>[A-Z][a-z]{2})-(?<lastMonth>[A-Z][a-z]{2}) ?)?"
                    + "(?<days>(?:PH|[A-Z][a-z](?:-[A-Z][a-z]|\\[-?\\d])?)(?:,(?:PH|[A-Z][a-z](?:-[A-Z][a-z]|\\[-?\\d])?))*)? ?"
                    + "(?<times>\\d\\d:\\d\\d-\\d\\d:\\d\\d(?:,\\d\\d:\\d\\d-\\d\\d:\\d\\d)*)? ?(?<word>off)?");
    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private record Line(String join, Matcher parts) {}

    private final List<Line> lines = new ArrayList<>();
    private final ZoneId zone;
    private final Set<LocalDate> holidays;

    NaiveHours(String spec, ZoneId zone, Set<LocalDate> holidays) {
        this.zone = zone;
        this.holidays = holidays;
        Matcher joins = Pattern.compile("; |, | \\|\\| ").matcher(spec);
        String join = "; ";
        int start = 0;
        while (joins.find()) {
            add(join, spec.substring(start, joins.start()));
            join = joins.group();
            start = joins.end();
        }
        add(join, spec.substring(start));
    }

    private void add(String join, String text) {
        Matcher parts = RULE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("the oracle cannot read " + text);
        }
        lines.add(new Line(join, parts));
    }

    boolean isOpen(Instant moment) {
        LocalDateTime wall = moment.atZone(zone).toLocalDateTime();
        int minute = wall.getHour() * 60 + wall.getMinute();
        boolean open = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean says = says(i, wall.toLocalDate(), minute)
                    || says(i, wall.toLocalDate().minusDays(1), minute + 1440);
            boolean fallback = lines.get(i).join().equals(" || ");
            if (says && !(fallback && open)) {
                open = !isOff(i);
            }
        }
        return open;
    }

    /** The first whole minute at which it is the other way, looked for minute by minute. */
    Optional<Instant> nextChange(Instant moment, Duration horizon) {
        boolean now = isOpen(moment);
        Instant minute = Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), 60) * 60);
        Instant end = moment.plus(horizon);
        for (minute = minute.plusSeconds(60); !minute.isAfter(end); minute = minute.plusSeconds(60)) {
            if (isOpen(minute) != now) {
                return Optional.of(minute);
            }
        }
        return Optional.empty();
    }

    /** Whether a rule has a window that starts on a day and includes this minute of it, which no later rule replaces. */
    private boolean says(int i, LocalDate day, int minute) {
        if (!means(i, day) || !includes(i, minute)) {
            return false;
        }
        for (int later = i + 1; later < lines.size(); later++) {
            String join = lines.get(later).join();
            boolean closesDay = isOff(later) && times(later) == null && !join.equals(" || ");
            boolean opensInstead = !isOff(later) && join.equals("; ");
            if ((closesDay || opensInstead) && means(later, day)) {
                return false;
            }
        }
        return true;
    }

    private boolean includes(int i, int minute) {
        String times = times(i);
        if (times == null) {
            return minute < 1440;
        }
        for (String window : times.split(",")) {
            int from = minutes(window.substring(0, 5));
            int to = minutes(window.substring(6));
            if (minute >= from && minute < (to < from ? to + 1440 : to)) {
                return true;
            }
        }
        return false;
    }

    private boolean means(int i, LocalDate day) {
        return inSeason(lines.get(i).parts(), day) && onDay(lines.get(i).parts().group("days"), day);
    }

    private static boolean inSeason(Matcher parts, LocalDate day) {
        int monthAndDay = day.getMonthValue() * 100 + day.getDayOfMonth();
        if (parts.group("fromMonth") != null) {
            int from = month(parts.group("fromMonth")) * 100 + Integer.parseInt(parts.group("fromDay"));
            int to = month(parts.group("toMonth")) * 100 + Integer.parseInt(parts.group("toDay"));
            return from <= to ? monthAndDay >= from && monthAndDay <= to : monthAndDay >= from || monthAndDay <= to;
        }
        if (parts.group("firstMonth") != null) {
            Month month = Month.of(month(parts.group("firstMonth")));
            Month last = Month.of(month(parts.group("lastMonth")));
            while (month != day.getMonth() && month != last) {
                month = month.plus(1);
            }
            return month == day.getMonth();
        }
        return true;
    }

    private boolean onDay(String days, LocalDate day) {
        if (days == null) {
            return true;
        }
        for (String item : days.split(",")) {
            if (item.equals("PH") ? holidays.contains(day) : onWeekday(item, day)) {
                return true;
            }
        }
        return false;
    }

    private static boolean onWeekday(String item, LocalDate day) {
        DayOfWeek walk = DayOfWeek.of(DAYS.indexOf(item.substring(0, 2)) + 1);
        if (item.contains("[")) {
            int n = Integer.parseInt(item.substring(3, item.length() - 1));
            LocalDate found = n > 0 ? day.withDayOfMonth(1) : day.withDayOfMonth(day.lengthOfMonth());
            int step = n > 0 ? 1 : -1;
            int seen = found.getDayOfWeek() == walk ? 1 : 0;
            while (seen < Math.abs(n)) {
                found = found.plusDays(step);
                seen += found.getDayOfWeek() == walk ? 1 : 0;
            }
            return found.equals(day);
        }
        DayOfWeek last = item.length() == 2 ? walk : DayOfWeek.of(DAYS.indexOf(item.substring(3)) + 1);
        while (walk != day.getDayOfWeek() && walk != last) {
            walk = walk.plus(1);
        }
        return walk == day.getDayOfWeek();
    }

    private boolean isOff(int i) {
        return lines.get(i).parts().group("word") != null;
    }

    private String times(int i) {
        return lines.get(i).parts().group("times");
    }

    private static int month(String name) {
        return MONTHS.indexOf(name) + 1;
    }

    private static int minutes(String clock) {
        return Integer.parseInt(clock.substring(0, 2)) * 60 + Integer.parseInt(clock.substring(3));
    }
}
