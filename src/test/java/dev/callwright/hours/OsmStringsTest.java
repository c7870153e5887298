package dev.callwright.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.hours.holiday.CountryHolidays;
import dev.callwright.hours.holiday.DatedHolidays;
import dev.callwright.hours.holiday.HolidayKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The strings of {@code osm-opening-hours.txt}, whose head says how to read it. */
class OsmStringsTest {
    private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final List<String> WEEKDAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final Holidays HOLIDAYS = Holidays.all(List.of(
            CountryHolidays.of("ie"),
            DatedHolidays.of(List.of("2026-07-01..2026-08-31", "2026-10-26..2026-10-30"), HolidayKind.SCHOOL)));

    /** One string and the indented lines below it. */
    private record Entry(String spec, List<String> facts) {}

    @TestFactory
    Stream<DynamicTest> answersAsTheCalendarSays() throws IOException {
        return entries().stream().map(entry -> DynamicTest.dynamicTest(entry.spec(), () -> check(entry)));
    }

    private static void check(Entry entry) {
        if (entry.facts().contains("refused")) {
            assertThatThrownBy(() -> parse(entry.spec())).isInstanceOf(OpeningHoursException.class);
            return;
        }
        OpeningHours hours = parse(entry.spec());
        for (String fact : entry.facts()) {
            String[] parts = fact.split(": ", 2);
            switch (parts[0]) {
                case "open" -> assertState(hours, parts[1], true);
                case "shut" -> assertState(hours, parts[1], false);
                case "next" -> assertNext(hours, parts[1]);
                default -> throw new IllegalArgumentException(fact);
            }
        }
    }

    @Test
    void thereAreAtLeast150() throws IOException {
        assertThat(entries()).hasSizeGreaterThanOrEqualTo(150);
    }

    private static OpeningHours parse(String spec) {
        return OpeningHours.parse(spec, DUBLIN, HOLIDAYS);
    }

    private static void assertState(OpeningHours hours, String moments, boolean open) {
        for (String moment : moments.split(", ")) {
            assertThat(hours.isOpen(instant(moment)))
                    .as("%s at %s", hours.spec(), moment)
                    .isEqualTo(open);
        }
    }

    private static void assertNext(OpeningHours hours, String fact) {
        String[] moments = fact.split(" -> ");
        if (moments[1].equals("never")) {
            assertThat(hours.at(instant(moments[0])).nextChange()).as(fact).isEmpty();
        } else {
            assertThat(hours.nextChange(instant(moments[0])))
                    .as("%s, %s", hours.spec(), fact)
                    .contains(instant(moments[1]));
        }
    }

    private static Instant instant(String moment) {
        String[] parts = moment.split(" ");
        int weekday = WEEKDAYS.indexOf(parts[0]);
        LocalDate day = weekday < 0 ? LocalDate.parse(parts[0]) : MONDAY.plusDays(weekday);
        return LocalDateTime.of(day, LocalTime.parse(parts[1])).atZone(DUBLIN).toInstant();
    }

    private static List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String line : lines().toList()) {
            if (line.startsWith("    ")) {
                entries.get(entries.size() - 1).facts().add(line.strip());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                entries.add(new Entry(line, new ArrayList<>()));
            }
        }
        return entries;
    }

    private static Stream<String> lines() throws IOException {
        try (InputStream in = OsmStringsTest.class.getResourceAsStream("osm-opening-hours.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }
}
