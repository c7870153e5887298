package dev.callwright.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Opening hours in the syntax of OpenStreetMap's {@code opening_hours}, in a time zone, with holidays.
 *
 * <pre>{@code
 * OpeningHours hours = OpeningHours.parse("Mo-Fr 09:00-17:00; PH off", ZoneId.of("Europe/Dublin"), holidays);
 * hours.at(Instant.parse("2026-12-24T10:00:00Z")).why(); // open by Mo-Fr 09:00-17:00, closes 17:00
 * }</pre>
 *
 * <p>The clock on the wall decides: in the night that repeats an hour, its times come twice, in the night that skips
 * one they don't come. A window belongs to the day it starts on and runs to its end, whatever rules the next day has,
 * unless that day is {@code off}. What part of the syntax is not supported is refused when it is read, by name.
 *
 * <p>Immutable and thread-safe. An answer takes microseconds; a day's plan is worked out once and kept.
 *
 * @since 0.1.0
 */
public final class OpeningHours {
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9990-01-01T00:00:00Z");

    private final String spec;
    private final ZoneId zone;
    private final Holidays holidays;
    private final List<String> warnings;
    private final WallClock clock;
    private final List<HoursOverride> overrides;

    private OpeningHours(
            String spec,
            ZoneId zone,
            Holidays holidays,
            List<String> warnings,
            WallClock clock,
            List<HoursOverride> overrides) {
        this.spec = spec;
        this.zone = zone;
        this.holidays = holidays;
        this.warnings = List.copyOf(warnings);
        this.clock = clock;
        this.overrides = List.copyOf(overrides);
    }

    /**
     * Reads opening hours, at most 2,000 characters and 100 rules.
     *
     * @throws OpeningHoursException for anything malformed, impossible or not supported, with the place in the text
     */
    public static OpeningHours parse(String spec, ZoneId zone, Holidays holidays) {
        List<ReadRule> rules = SpecReader.read(spec);
        Timetable timetable = new Timetable(RuleCompiler.compile(rules, holidays));
        return new OpeningHours(
                spec.strip(),
                zone,
                holidays,
                SpecWarnings.of(rules, holidays),
                new WallClock(timetable, zone),
                List.of());
    }

    /** The same hours under these overrides instead of its own; where several count at once, the last does. */
    public OpeningHours with(List<HoursOverride> overrides) {
        return new OpeningHours(spec, zone, holidays, warnings, clock, overrides);
    }

    /** Whether it is open at a moment. The cheapest question, free of allocation once the day is known. */
    public boolean isOpen(Instant moment) {
        HoursOverride override = overrides.isEmpty() ? null : activeAt(moment).orElse(null);
        return override == null ? clock.isOpen(checked(moment).getEpochSecond()) : override.open();
    }

    /**
     * Whether it is open at a moment, by which rule, and when that changes; the change is searched for two years.
     *
     * @throws IllegalArgumentException for a moment before 1900 or after 9990
     */
    public HoursAnswer at(Instant moment) {
        boolean open = isOpen(moment);
        Optional<ZonedDateTime> next = nextChange(moment).map(change -> change.atZone(zone));
        ZonedDateTime local = moment.atZone(zone);
        Optional<HoursOverride> override = activeAt(moment);
        if (override.isPresent()) {
            String rule = "override: " + override.get().text();
            return new HoursAnswer(
                    open, rule, next, override.get().comment(), Explanation.of(open, rule, "", local, next));
        }
        Optional<DayRule> decider = clock.decider(moment.getEpochSecond());
        String rule = decider.map(DayRule::text).orElse("");
        String holiday = decider.filter(DayRule::holidays)
                .flatMap(any -> holidayOf(local.toLocalDate()))
                .orElse("");
        return new HoursAnswer(
                open,
                rule,
                next,
                decider.map(DayRule::comment).filter(comment -> !comment.isEmpty()),
                Explanation.of(open, rule, holiday, local, next));
    }

    /** When it next is the other way than at this moment; empty if that is not within two years. */
    public Optional<Instant> nextChange(Instant moment) {
        boolean open = isOpen(moment);
        Instant limit = moment.plusSeconds(WallClock.HORIZON_DAYS * 86_400L);
        Instant at = moment;
        while (at.isBefore(limit)) {
            Optional<Instant> step = step(at);
            if (step.isEmpty() || isOpen(step.get()) != open) {
                return step;
            }
            at = step.get();
        }
        return Optional.empty();
    }

    /** The next moment at which an override begins or ends, or, while none counts, the rules change. */
    private Optional<Instant> step(Instant at) {
        if (overrides.isEmpty()) {
            return clock.nextChange(at);
        }
        Optional<Instant> edge = overrides.stream()
                .flatMap(
                        override -> java.util.stream.Stream.concat(override.from().stream(), override.until().stream()))
                .filter(at::isBefore)
                .min(Instant::compareTo);
        if (activeAt(at).isPresent()) {
            return edge;
        }
        Optional<Instant> change = clock.nextChange(at);
        return change.isPresent() && edge.map(change.get()::isBefore).orElse(true) ? change : edge;
    }

    /** The seven days from this one on, usually a Monday, with overrides. */
    public HoursWeek week(LocalDate first) {
        List<HoursWeek.Day> days = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            days.add(day(first.plusDays(i)));
        }
        return new HoursWeek(days);
    }

    private HoursWeek.Day day(LocalDate date) {
        Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
        List<HoursWeek.Window> windows = new ArrayList<>();
        Instant from = date.atStartOfDay(zone).toInstant();
        while (from.isBefore(end)) {
            Instant to = nextChange(from).filter(end::isAfter).orElse(end);
            if (isOpen(from)) {
                windows.add(new HoursWeek.Window(from.atZone(zone), to.atZone(zone), at(from).rule()));
            }
            from = to;
        }
        return new HoursWeek.Day(date, windows, holidays.publicHoliday(date));
    }

    /** The text it was read from. */
    public String spec() {
        return spec;
    }

    /** The zone whose clock decides. */
    public ZoneId zone() {
        return zone;
    }

    /** The holidays it knows. */
    public Holidays holidays() {
        return holidays;
    }

    /** What works but is probably not meant, one sentence each: {@code PH} while no holidays are known, days without times. */
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public String toString() {
        return spec + " (" + zone + ")";
    }

    private Optional<HoursOverride> activeAt(Instant moment) {
        for (int i = overrides.size() - 1; i >= 0; i--) {
            if (overrides.get(i).isActiveAt(moment)) {
                return Optional.of(overrides.get(i));
            }
        }
        return Optional.empty();
    }

    /** The holiday of a day, or of the day before, whose windows may still run. */
    private Optional<String> holidayOf(LocalDate day) {
        return holidays.publicHoliday(day).or(() -> holidays.publicHoliday(day.minusDays(1)));
    }

    private static Instant checked(Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new IllegalArgumentException(moment + ": opening hours are told from 1900 to 9989");
        }
        return moment;
    }
}
