package dev.callwright.hours.holiday;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole-day events of an iCalendar file (RFC 5545): {@code DTSTART}, {@code DTEND} or {@code DURATION},
 * {@code SUMMARY}, yearly {@code RRULE}s, {@code RDATE}, {@code EXDATE}; a cancelled event is left out. To-dos, time zones
 * and alarms are passed over. What would change the days in another way is refused with its line.
 */
final class IcsReader {
    private static final int MAX_EVENTS = 5_000;
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final Pattern FIRST_LINE = Pattern.compile("\\s*BEGIN:VCALENDAR\\s*\\R", Pattern.CASE_INSENSITIVE);
    private static final Pattern DURATION = Pattern.compile("\\+?P(?:(\\d{1,2})W|(\\d{1,3})D)");
    private static final Set<String> ONCE = Set.of("DTSTART", "DTEND", "DURATION", "RRULE", "SUMMARY", "STATUS");
    private static final Set<String> REFUSED = Set.of("RECURRENCE-ID", "EXRULE");

    private final HolidayKind kind;
    private final List<IcsEvent> events = new ArrayList<>();
    private final List<IcsLine> open = new ArrayList<>();
    private Map<String, IcsLine> properties = new HashMap<>();
    private List<IcsLine> lists = new ArrayList<>();

    private IcsReader(HolidayKind kind) {
        this.kind = kind;
    }

    static List<IcsEvent> read(String file, HolidayKind kind) {
        String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        if (!FIRST_LINE.matcher(text).lookingAt()) {
            throw IcsLine.refused(
                    1, text.lines().findFirst().orElse(""), "not an iCalendar file: BEGIN:VCALENDAR is missing");
        }
        List<IcsLine> lines = IcsLine.all(text);
        IcsReader reader = new IcsReader(kind);
        lines.forEach(reader::line);
        if (!reader.open.isEmpty()) {
            throw reader.open.get(reader.open.size() - 1).refuse("its END is missing, the file is cut off");
        }
        return List.copyOf(reader.events);
    }

    private void line(IcsLine line) {
        switch (line.name()) {
            case "BEGIN" -> {
                open.add(line);
                if (line.is("BEGIN", "VEVENT")) {
                    properties = new HashMap<>();
                    lists = new ArrayList<>();
                }
            }
            case "END" -> end(line);
            default -> {
                if (!open.isEmpty() && open.get(open.size() - 1).is("BEGIN", "VEVENT")) {
                    property(line);
                }
            }
        }
    }

    private void end(IcsLine line) {
        if (open.isEmpty()
                || !open.get(open.size() - 1).is("BEGIN", line.value().strip())) {
            throw line.refuse("ends what has not begun");
        }
        open.remove(open.size() - 1);
        if (line.is("END", "VEVENT")) {
            event(line);
        }
    }

    private void property(IcsLine line) {
        if (REFUSED.contains(line.name())) {
            throw line.refuse(line.name() + " is not supported: list the days that differ as RDATE and EXDATE");
        }
        if (line.name().equals("RDATE") || line.name().equals("EXDATE")) {
            lists.add(line);
        } else if (ONCE.contains(line.name()) && properties.put(line.name(), line) != null) {
            throw line.refuse("a second " + line.name() + " in one event");
        }
    }

    private void event(IcsLine end) {
        @Nullable IcsLine status = properties.get("STATUS");
        if (status != null && status.is("STATUS", "CANCELLED")) {
            return;
        }
        @Nullable IcsLine start = properties.get("DTSTART");
        if (start == null) {
            throw end.refuse("the event has no DTSTART");
        }
        if (events.size() == MAX_EVENTS) {
            throw start.refuse("more than " + MAX_EVENTS + " events");
        }
        LocalDate first = date(start, start.value().strip());
        Optional<YearlyRule> rule = Optional.ofNullable(properties.get("RRULE")).map(YearlyRuleReader::read);
        events.add(new IcsEvent(name(), first, length(first), rule, dates("RDATE"), Set.copyOf(dates("EXDATE"))));
    }

    private String name() {
        @Nullable IcsLine summary = properties.get("SUMMARY");
        String name = summary == null
                ? ""
                : summary.value()
                        .replaceAll("\\\\[nN]", " ")
                        .replaceAll("\\\\(.)", "$1")
                        .strip();
        return name.isEmpty() ? kind.title() : name.substring(0, Math.min(name.length(), 100));
    }

    private int length(LocalDate first) {
        @Nullable IcsLine end = properties.get("DTEND");
        if (end != null) {
            return checked(
                    end, ChronoUnit.DAYS.between(first, date(end, end.value().strip())));
        }
        @Nullable IcsLine duration = properties.get("DURATION");
        return duration == null ? 1 : checked(duration, days(duration));
    }

    private static int checked(IcsLine line, long days) {
        if (days < 1 || days > IcsEvent.MAX_LENGTH) {
            throw line.refuse("an event lasts 1 to " + IcsEvent.MAX_LENGTH + " days; DTEND is the day after its last");
        }
        return (int) days;
    }

    private static long days(IcsLine duration) {
        Matcher matcher = DURATION.matcher(duration.value().strip());
        if (!matcher.matches()) {
            throw duration.refuse("only whole days (P2D) and weeks (P1W) are supported");
        }
        return matcher.group(1) == null ? Long.parseLong(matcher.group(2)) : 7 * Long.parseLong(matcher.group(1));
    }

    private List<LocalDate> dates(String property) {
        return lists.stream()
                .filter(line -> line.name().equals(property))
                .flatMap(line -> Arrays.stream(line.value().strip().split(",")).map(value -> date(line, value)))
                .toList();
    }

    /** A date as {@code 20261224}; a date with a time is no whole day. */
    static LocalDate date(IcsLine line, String value) {
        if (value.matches("\\d{8}T\\d{6}Z?")) {
            throw line.refuse("has a time, and a holiday is a whole day: write " + line.name() + ";VALUE=DATE:"
                    + value.substring(0, 8));
        }
        try {
            return LocalDate.parse(value, DATE);
        } catch (DateTimeException e) {
            throw line.refuse("there is no such date; dates are written 20261224");
        }
    }
}
