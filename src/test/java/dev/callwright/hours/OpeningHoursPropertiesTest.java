package dev.callwright.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Against the oracle, in ten zones, and most of all in the nights their clocks change. */
class OpeningHoursPropertiesTest {
    private static final List<ZoneId> ZONES = List.of(
                    "UTC",
                    "Europe/Dublin",
                    "America/New_York",
                    "America/Los_Angeles",
                    "America/Sao_Paulo",
                    "Africa/Casablanca",
                    "Asia/Kathmandu",
                    "Australia/Lord_Howe",
                    "Pacific/Chatham",
                    "Pacific/Apia")
            .stream()
            .map(ZoneId::of)
            .toList();
    private static final Instant FROM = Instant.parse("2008-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2028-01-01T00:00:00Z");
    private static final Set<LocalDate> HOLIDAYS = holidays();

    @Property(tries = 2500)
    void isOpenWhenTheOracleSaysSo(@ForAll("specs") String spec, @ForAll("moments") ZonedDateTime moment) {
        OpeningHours hours = readable(spec, moment.getZone());
        NaiveHours oracle = new NaiveHours(spec, moment.getZone(), HOLIDAYS);
        Instant instant = moment.toInstant();
        for (int hour = 0; hour < 48; hour++) {
            Instant at = instant.plus(37L * hour, ChronoUnit.MINUTES);
            assertThat(hours.isOpen(at))
                    .as("%s at %s", spec, at.atZone(moment.getZone()))
                    .isEqualTo(oracle.isOpen(at));
        }
    }

    @Property(tries = 700)
    void changesNextWhenTheOracleSaysSo(@ForAll("specs") String spec, @ForAll("moments") ZonedDateTime moment) {
        OpeningHours hours = readable(spec, moment.getZone());
        Duration horizon = Duration.ofDays(3);
        Optional<Instant> expected =
                new NaiveHours(spec, moment.getZone(), HOLIDAYS).nextChange(moment.toInstant(), horizon);
        Optional<Instant> found = hours.nextChange(moment.toInstant())
                .filter(change -> !change.isAfter(moment.toInstant().plus(horizon)));
        assertThat(found).as("%s after %s", spec, moment).isEqualTo(expected);
    }

    @Property(tries = 300)
    void nothingChangesBeforeTheNextChange(@ForAll("specs") String spec, @ForAll("moments") ZonedDateTime moment) {
        OpeningHours hours = readable(spec, moment.getZone());
        Instant from = moment.toInstant();
        Optional<Instant> change = hours.nextChange(from);
        Assume.that(change.isPresent());
        long minutes = Math.min(ChronoUnit.MINUTES.between(from, change.get()), 20_000);
        for (long minute = 0; minute < minutes; minute += 7) {
            assertThat(hours.isOpen(from.plus(minute, ChronoUnit.MINUTES))).isEqualTo(hours.isOpen(from));
        }
        assertThat(hours.isOpen(change.get().minusSeconds(1))).isEqualTo(hours.isOpen(from));
        assertThat(hours.isOpen(change.get())).isNotEqualTo(hours.isOpen(from));
    }

    @Property(tries = 200)
    void theWeekGridSaysTheSameAsEachMoment(@ForAll("specs") String spec, @ForAll("moments") ZonedDateTime moment) {
        OpeningHours hours = readable(spec, moment.getZone());
        LocalDate first = moment.toLocalDate();
        HoursWeek week = hours.week(first);
        Instant start = first.atStartOfDay(moment.getZone()).toInstant();
        Instant end = first.plusDays(7).atStartOfDay(moment.getZone()).toInstant();
        for (Instant at = start; at.isBefore(end); at = at.plus(23, ChronoUnit.MINUTES)) {
            Instant asked = at;
            boolean inGrid = week.days().stream()
                    .flatMap(day -> day.windows().stream())
                    .anyMatch(window -> !asked.isBefore(window.from().toInstant())
                            && asked.isBefore(window.to().toInstant()));
            assertThat(inGrid).as("%s at %s", spec, at.atZone(moment.getZone())).isEqualTo(hours.isOpen(at));
        }
    }

    @Provide
    Arbitrary<String> specs() {
        return Specs.any();
    }

    /** In every zone; three of four within a day and a half of a change of its clock, if it has any. */
    @Provide
    Arbitrary<ZonedDateTime> moments() {
        return Arbitraries.of(ZONES).flatMap(zone -> {
            Arbitrary<Instant> anywhere = Arbitraries.longs()
                    .between(FROM.getEpochSecond(), TO.getEpochSecond())
                    .map(Instant::ofEpochSecond);
            List<Instant> transitions = transitions(zone);
            if (transitions.isEmpty()) {
                return anywhere.map(instant -> instant.atZone(zone));
            }
            Arbitrary<Instant> near = Arbitraries.of(transitions)
                    .flatMap(shift -> Arbitraries.integers()
                            .between(-36 * 60, 36 * 60)
                            .map(minutes -> shift.plus(minutes, ChronoUnit.MINUTES)));
            return Arbitraries.frequencyOf(Tuple.of(3, near), Tuple.of(1, anywhere))
                    .map(instant -> instant.atZone(zone));
        });
    }

    private static List<Instant> transitions(ZoneId zone) {
        List<Instant> transitions = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(FROM);
        while (next != null && next.getInstant().isBefore(TO)) {
            transitions.add(next.getInstant());
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return transitions;
    }

    /** The hours, or the try is passed over where they are refused for having no effect. */
    private static OpeningHours readable(String spec, ZoneId zone) {
        try {
            return OpeningHours.parse(spec, zone, new SetOfHolidays(HOLIDAYS));
        } catch (OpeningHoursException refused) {
            Assume.that(false);
            throw refused;
        }
    }

    /** The days around each change of a clock, every third, so that holidays meet daylight saving. */
    private static Set<LocalDate> holidays() {
        Set<LocalDate> days = new HashSet<>();
        for (ZoneId zone : ZONES) {
            for (Instant shift : transitions(zone)) {
                LocalDate day = shift.atZone(zone).toLocalDate();
                days.add(day.plusDays(day.getDayOfMonth() % 3 - 1));
            }
        }
        return Set.copyOf(days);
    }
}
