package dev.callwright.hours.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callwright.hours.Holidays;
import dev.callwright.hours.OpeningHoursException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IcsHolidaysTest {
    @Test
    void aWholeDayEventIsAHoliday() {
        Holidays holidays = event("DTSTART;VALUE=DATE:20261224", "SUMMARY:Christmas Eve\\, closed");
        assertThat(holidays.publicHoliday(LocalDate.of(2026, 12, 24))).contains("Christmas Eve, closed");
        assertThat(days(holidays, 2026)).containsExactly("2026-12-24");
        assertThat(holidays.knowsPublic()).isTrue();
        assertThat(holidays.knowsSchool()).isFalse();
    }

    @Test
    void theEndIsTheDayAfterTheLast() {
        assertThat(days(event("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227"), 2026))
                .containsExactly("2026-12-24", "2026-12-25", "2026-12-26");
    }

    @Test
    void aDurationCountsDaysOrWeeks() {
        assertThat(days(event("DTSTART;VALUE=DATE:20261224", "DURATION:P2D"), 2026))
                .hasSize(2);
        assertThat(days(event("DTSTART;VALUE=DATE:20260601", "DURATION:P1W"), 2026))
                .hasSize(7);
    }

    @Test
    void anEventOverTheTurnOfTheYearIsInBoth() {
        Holidays holidays = event("DTSTART;VALUE=DATE:20261230", "DTEND;VALUE=DATE:20270103");
        assertThat(days(holidays, 2026)).containsExactly("2026-12-30", "2026-12-31");
        assertThat(days(holidays, 2027)).containsExactly("2027-01-01", "2027-01-02");
    }

    @Test
    void aYearlyEventComesEveryYearFromItsFirst() {
        Holidays holidays = event("DTSTART;VALUE=DATE:20250308", "RRULE:FREQ=YEARLY");
        assertThat(days(holidays, 2024)).isEmpty();
        assertThat(days(holidays, 2025)).containsExactly("2025-03-08");
        assertThat(days(holidays, 2041)).containsExactly("2041-03-08");
    }

    @Test
    void aYearlyEventOverTheTurnOfTheYearComesEveryYearToo() {
        Holidays holidays = event("DTSTART;VALUE=DATE:20201231", "DTEND;VALUE=DATE:20210102", "RRULE:FREQ=YEARLY");
        assertThat(days(holidays, 2026)).containsExactly("2026-01-01", "2026-12-31");
    }

    @Test
    void countIntervalAndUntilEndIt() {
        Holidays twice = event("DTSTART;VALUE=DATE:20250308", "RRULE:FREQ=YEARLY;COUNT=2;INTERVAL=2");
        assertThat(days(twice, 2027)).hasSize(1);
        assertThat(days(twice, 2029)).isEmpty();
        Holidays until = event("DTSTART;VALUE=DATE:20250308", "RRULE:FREQ=YEARLY;UNTIL=20260308T000000Z");
        assertThat(days(until, 2026)).hasSize(1);
        assertThat(days(until, 2027)).isEmpty();
    }

    @Test
    void aCountedWeekdayOfAMonthIsFound() {
        assertThat(days(event("DTSTART;VALUE=DATE:20251127", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH"), 2026))
                .containsExactly("2026-11-26");
        assertThat(days(event("DTSTART;VALUE=DATE:20250825", "RRULE:FREQ=YEARLY;BYMONTH=8;BYDAY=-1MO"), 2026))
                .containsExactly("2026-08-31");
        assertThat(days(event("DTSTART;VALUE=DATE:20251231", "RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"), 2026))
                .containsExactly("2026-12-31");
    }

    @Test
    void theTwentyNinthOfFebruaryComesInLeapYears() {
        Holidays holidays = event("DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY;COUNT=2");
        assertThat(days(holidays, 2026)).isEmpty();
        assertThat(days(holidays, 2028)).containsExactly("2028-02-29");
        assertThat(days(holidays, 2032)).isEmpty();
    }

    @Test
    void datesAreAddedAndTakenAway() {
        Holidays holidays = event(
                "DTSTART;VALUE=DATE:20250308",
                "RRULE:FREQ=YEARLY",
                "RDATE;VALUE=DATE:20260401,20260402",
                "EXDATE;VALUE=DATE:20260308");
        assertThat(days(holidays, 2026)).containsExactly("2026-04-01", "2026-04-02");
    }

    @Test
    void aCancelledEventIsNone() {
        assertThat(days(event("DTSTART;VALUE=DATE:20261224", "STATUS:CANCELLED"), 2026))
                .isEmpty();
    }

    @Test
    void foldedLinesAreUnfolded() {
        assertThat(event("DTSTART;VALUE=DATE:2026\r\n 1224", "SUMMARY:Christ\r\n\tmas")
                        .publicHoliday(LocalDate.of(2026, 12, 24)))
                .contains("Christmas");
    }

    @Test
    void alarmsTimeZonesAndToDosArePassedOver() {
        String file = calendar(
                "BEGIN:VTIMEZONE",
                "TZID:X",
                "BEGIN:STANDARD",
                "DTSTART:19700101T000000",
                "END:STANDARD",
                "END:VTIMEZONE",
                "BEGIN:VTODO",
                "DTSTART:20260101T100000",
                "END:VTODO",
                "BEGIN:VEVENT",
                "DTSTART;VALUE=DATE:20261224",
                "BEGIN:VALARM",
                "DURATION:PT5M",
                "END:VALARM",
                "X-OWN:1",
                "END:VEVENT");
        assertThat(days(parse(file), 2026)).containsExactly("2026-12-24");
    }

    @Test
    void schoolHolidaysAreNoPublicOnes() {
        Holidays holidays = IcsHolidays.parse(
                "school.ics",
                calendar("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260701", "DTEND;VALUE=DATE:20260901", "END:VEVENT")
                        .getBytes(StandardCharsets.UTF_8),
                HolidayKind.SCHOOL);
        assertThat(holidays.schoolHoliday(LocalDate.of(2026, 8, 31))).contains("school holiday");
        assertThat(holidays.publicHoliday(LocalDate.of(2026, 8, 31))).isEmpty();
    }

    @Test
    void whatWouldChangeTheDaysInAnotherWayIsRefusedWithItsLine() {
        assertRefused("line 3: DTSTART:20261224T100000Z", "whole day", "DTSTART:20261224T100000Z");
        assertRefused("line 3: DTSTART", "no such date", "DTSTART;VALUE=DATE:20260230");
        assertRefused("line 4: RRULE", "only FREQ=YEARLY", "DTSTART;VALUE=DATE:20261224", "RRULE:FREQ=WEEKLY");
        assertRefused(
                "line 4: RRULE",
                "BYSETPOS is not supported",
                "DTSTART;VALUE=DATE:20261224",
                "RRULE:FREQ=YEARLY;BYSETPOS=1");
        assertRefused(
                "line 4: RRULE",
                "one counted weekday",
                "DTSTART;VALUE=DATE:20261224",
                "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=MO");
        assertRefused("line 4: RRULE", "with BYMONTH", "DTSTART;VALUE=DATE:20261224", "RRULE:FREQ=YEARLY;BYDAY=1MO");
        assertRefused(
                "line 4: RRULE",
                "one number of 1 to 12",
                "DTSTART;VALUE=DATE:20261224",
                "RRULE:FREQ=YEARLY;BYMONTH=1,2");
        assertRefused(
                "line 4: RECURRENCE-ID", "not supported", "DTSTART;VALUE=DATE:20261224", "RECURRENCE-ID:20261224");
        assertRefused(
                "line 4: DTEND", "day after its last", "DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261224");
        assertRefused("line 4: DURATION", "whole days", "DTSTART;VALUE=DATE:20261224", "DURATION:PT8H");
        assertRefused("line 4: DTSTART", "a second", "DTSTART;VALUE=DATE:20261224", "DTSTART;VALUE=DATE:20261225");
        assertRefused("line 4: END:VEVENT", "no DTSTART", "SUMMARY:nothing");
        assertRefused("line 3: nonsense", "a colon", "nonsense");
    }

    @Test
    void aFileThatIsNoneIsRefused() {
        assertThat(refuse("hello").expected()).contains("BEGIN:VCALENDAR is missing");
        assertThat(refuse("").expected()).contains("BEGIN:VCALENDAR is missing");
        assertThat(refuse("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261224\n")
                        .expected())
                .contains("cut off");
        assertThat(refuse("BEGIN:VCALENDAR\nEND:VEVENT\n").expected()).contains("has not begun");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        OpeningHoursException refused = catchThrowableOfType(
                OpeningHoursException.class,
                () -> IcsHolidays.parse("x.ics", new byte[] {(byte) 0xC3, (byte) 0x28}, HolidayKind.PUBLIC));
        assertThat(refused.expected()).contains("UTF-8");
    }

    @Test
    void aFileIsReadFromItsFolder(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("closures.ics"), calendar("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261224", "END:VEVENT"));
        Holidays holidays = HolidaySources.parse("ie, closures.ics, school:closures.ics", folder);
        assertThat(holidays.publicHoliday(LocalDate.of(2026, 12, 24))).contains("public holiday");
        assertThat(holidays.publicHoliday(LocalDate.of(2026, 3, 17))).isPresent();
        assertThat(holidays.knowsSchool()).isTrue();
        assertThat(holidays.source()).isEqualTo("ie + closures.ics + closures.ics");
    }

    @Test
    void aMissingOrHugeFileIsRefused(@TempDir Path folder) throws IOException {
        assertThat(catchThrowableOfType(OpeningHoursException.class, () -> HolidaySources.parse("nowhere.ics", folder))
                        .expected())
                .contains("no such file");
        Files.write(folder.resolve("huge.ics"), new byte[IcsHolidays.MAX_BYTES + 1]);
        assertThat(catchThrowableOfType(OpeningHoursException.class, () -> HolidaySources.parse("huge.ics", folder))
                        .expected())
                .contains("larger than");
    }

    private static void assertRefused(String place, String because, String... lines) {
        OpeningHoursException refused = refuse(eventFile(lines));
        assertThat(refused).as(String.join(" ", lines)).isNotNull();
        assertThat(refused.found()).contains(place);
        assertThat(refused.expected()).contains(because);
    }

    private static OpeningHoursException refuse(String file) {
        return catchThrowableOfType(OpeningHoursException.class, () -> parse(file));
    }

    private static Holidays event(String... lines) {
        return parse(eventFile(lines));
    }

    private static String eventFile(String... lines) {
        return calendar("BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT");
    }

    private static String calendar(String... lines) {
        return "BEGIN:VCALENDAR\r\n" + String.join("\r\n", lines) + "\r\nEND:VCALENDAR\r\n";
    }

    private static Holidays parse(String file) {
        return IcsHolidays.parse("test.ics", file.getBytes(StandardCharsets.UTF_8), HolidayKind.PUBLIC);
    }

    private static List<String> days(Holidays holidays, int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> holidays.publicHoliday(day).isPresent())
                .map(LocalDate::toString)
                .toList();
    }
}
