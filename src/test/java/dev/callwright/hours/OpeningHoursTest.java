package dev.callwright.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a caller meets, and what an operator is told about it. */
class OpeningHoursTest {
    private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");
    private static final Holidays CHRISTMAS = new SetOfHolidays(Set.of(LocalDate.of(2026, 12, 25)));
    private static final OpeningHours OFFICE = dublin("Mo-Fr 09:00-17:00; PH off");

    @Test
    void aCallAtFivePmRingsNobody() {
        assertThat(OFFICE.isOpen(at("2026-03-02T16:59:59"))).isTrue();
        assertThat(OFFICE.isOpen(at("2026-03-02T17:00"))).isFalse();
    }

    @Test
    void aCallAtNineSharpRings() {
        assertThat(OFFICE.isOpen(at("2026-03-02T08:59:59"))).isFalse();
        assertThat(OFFICE.isOpen(at("2026-03-02T09:00"))).isTrue();
    }

    @Test
    void tellsWhyItIsOpenAndUntilWhen() {
        HoursAnswer answer = OFFICE.at(at("2026-03-02T10:00"));
        assertThat(answer.open()).isTrue();
        assertThat(answer.rule()).isEqualTo("Mo-Fr 09:00-17:00");
        assertThat(answer.nextChange())
                .contains(LocalDateTime.parse("2026-03-02T17:00").atZone(DUBLIN));
        assertThat(answer.why()).isEqualTo("open by Mo-Fr 09:00-17:00, closes 17:00");
    }

    @Test
    void namesTheHolidayThatCloses() {
        HoursAnswer answer = OFFICE.at(at("2026-12-25T10:00"));
        assertThat(answer.open()).isFalse();
        assertThat(answer.rule()).isEqualTo("PH off");
        assertThat(answer.why()).isEqualTo("closed by PH off (holiday), opens Mo 09:00");
    }

    @Test
    void saysSoWhenNoRuleOpens() {
        HoursAnswer answer = OFFICE.at(at("2026-03-07T11:30"));
        assertThat(answer.rule()).isEmpty();
        assertThat(answer.why()).isEqualTo("closed, as no rule opens Sa 11:30, opens Mo 09:00");
    }

    @Test
    void writesTheDateOfAChangeThatIsMoreThanAWeekAway() {
        assertThat(dublin("Apr-Oct 10:00-18:00").at(at("2026-11-05T12:00")).why())
                .isEqualTo("closed, as no rule opens Th 12:00, opens Th 2027-04-01 10:00");
    }

    @Test
    void looksTwoYearsAheadAndSaysSoIfNothingChanges() {
        HoursAnswer answer = dublin("2026 Mo 10:00-12:00").at(at("2027-06-01T10:00"));
        assertThat(answer.nextChange()).isEmpty();
        assertThat(answer.why()).endsWith("no change within two years");
    }

    @Test
    void findsAChangeAlmostTwoYearsAhead() {
        assertThat(dublin("2028 Mar 01 10:00-12:00").nextChange(at("2026-03-02T00:00")))
                .contains(at("2028-03-01T10:00"));
    }

    @Test
    void passesTheCommentOn() {
        OpeningHours hours = dublin("Mo-Fr 09:00-17:00; We off \"training\"");
        assertThat(hours.at(at("2026-03-04T10:00")).comment()).contains("training");
        assertThat(hours.at(at("2026-03-03T10:00")).comment()).isEmpty();
        assertThat(dublin("\"desk\": Mo 09:00-17:00").at(at("2026-03-02T10:00")).comment())
                .contains("desk");
    }

    @Test
    void theRuleIsToldAsItsAuthorWroteIt() {
        OpeningHours hours = dublin("Mo-Fr 9:00-12:00,13:00-17:00,  Sa  10:00 - 12:00,PH off");
        assertThat(hours.at(at("2026-03-02T10:00")).rule()).isEqualTo("Mo-Fr 9:00-12:00,13:00-17:00");
        assertThat(hours.at(at("2026-03-07T10:00")).rule()).isEqualTo("Sa  10:00 - 12:00");
        assertThat(hours.at(at("2026-12-25T10:00")).rule()).isEqualTo("PH off");
    }

    @Test
    void anOvernightWindowIsTheRuleOfTheDayItStartedOn() {
        OpeningHours hours = dublin("Mo-Th 17:00-02:00; Fr,Sa 17:00-04:00");
        assertThat(hours.at(at("2026-03-06T01:00")).rule()).isEqualTo("Mo-Th 17:00-02:00");
        assertThat(hours.at(at("2026-03-07T03:00")).rule()).isEqualTo("Fr,Sa 17:00-04:00");
    }

    @Test
    void warnsThatPhMatchesNothingWithoutHolidays() {
        OpeningHours hours = OpeningHours.parse("Mo-Fr 09:00-17:00; PH off; SH off", DUBLIN, Holidays.none());
        assertThat(hours.warnings()).hasSize(2);
        assertThat(hours.warnings().get(0))
                .contains("\"PH off\" matches no day")
                .contains("\"ie\"");
        assertThat(hours.warnings().get(1)).contains("school holidays").contains(".ics");
        assertThat(hours.isOpen(at("2026-12-25T10:00"))).isTrue();
    }

    @Test
    void warnsOfDaysWithoutTimes() {
        assertThat(dublin("Mo-Fr 09:00-17:00; Sa").warnings())
                .containsExactly("\"Sa\" names no times, so it is open from midnight to midnight;"
                        + " say \"open\" behind it if that is meant");
        assertThat(dublin("Mo-Fr 09:00-17:00; Sa open").warnings()).isEmpty();
        assertThat(dublin("24/7").warnings()).isEmpty();
    }

    @Test
    void theRepeatedHourOfAnAutumnNightIsOpenBothTimes() {
        OpeningHours hours = dublin("Su 01:15-01:45");
        Instant summer = Instant.parse("2026-10-25T00:30:00Z");
        Instant winter = Instant.parse("2026-10-25T01:30:00Z");
        assertThat(hours.isOpen(summer)).isTrue();
        assertThat(hours.nextChange(summer)).contains(Instant.parse("2026-10-25T00:45:00Z"));
        assertThat(hours.nextChange(Instant.parse("2026-10-25T00:45:00Z")))
                .contains(Instant.parse("2026-10-25T01:15:00Z"));
        assertThat(hours.isOpen(winter)).isTrue();
    }

    @Test
    void theSkippedHourOfASpringNightNeverComes() {
        OpeningHours hours = dublin("Su 01:15-01:45; We 10:00-11:00");
        assertThat(hours.nextChange(at("2026-03-28T12:00"))).contains(at("2026-04-01T10:00"));
    }

    @Test
    void aNightShiftIsAnHourShorterInSpringAndLongerInAutumn() {
        OpeningHours hours = dublin("Sa 22:00-06:00");
        assertThat(length(hours, "2026-03-28T22:00")).isEqualTo(Duration.ofHours(7));
        assertThat(length(hours, "2026-10-24T22:00")).isEqualTo(Duration.ofHours(9));
        assertThat(length(hours, "2026-05-09T22:00")).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void lordHoweMovesItsClocksByHalfAnHour() {
        ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");
        OpeningHours hours = OpeningHours.parse("Sa 22:00-06:00", lordHowe, Holidays.none());
        Instant from = LocalDateTime.parse("2026-10-03T22:00").atZone(lordHowe).toInstant();
        assertThat(Duration.between(from, hours.nextChange(from).orElseThrow())).isEqualTo(Duration.ofMinutes(450));
    }

    @Test
    void theDayThatSamoaLeftOutHasNoHours() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        OpeningHours hours = OpeningHours.parse("Mo-Su 09:00-17:00", apia, Holidays.none());
        Instant thursdayEvening =
                LocalDateTime.parse("2011-12-29T17:00").atZone(apia).toInstant();
        assertThat(hours.nextChange(thursdayEvening))
                .contains(LocalDateTime.parse("2011-12-31T09:00").atZone(apia).toInstant());
        assertThat(hours.week(LocalDate.parse("2011-12-26")).days().get(4).windows())
                .isEmpty();
    }

    @Test
    void theWeekIsCutAtMidnight() {
        List<HoursWeek.Day> days = dublin("Mo-Fr 09:00-17:00; Sa 22:00-02:00")
                .week(LocalDate.of(2026, 3, 2))
                .days();
        assertThat(days).hasSize(7);
        assertThat(texts(days.get(0))).containsExactly("09:00-17:00");
        assertThat(texts(days.get(5))).containsExactly("22:00-24:00");
        assertThat(texts(days.get(6))).containsExactly("00:00-02:00");
        assertThat(days.get(6).windows().get(0).rule()).isEqualTo("Sa 22:00-02:00");
    }

    @Test
    void theWeekNamesItsHolidays() {
        HoursWeek.Day friday = OFFICE.week(LocalDate.of(2026, 12, 21)).days().get(4);
        assertThat(friday.windows()).isEmpty();
        assertThat(friday.holiday()).contains("holiday");
    }

    @Test
    void anAnswerIsTheSameOnManyThreads() {
        OpeningHours hours = dublin("Mo-Th 17:00-02:00; Fr,Sa 17:00-04:00; PH off");
        NaiveHours oracle = new NaiveHours(hours.spec(), DUBLIN, Set.of(LocalDate.of(2026, 12, 25)));
        List<Instant> moments = IntStream.range(0, 20_000)
                .mapToObj(i -> at("2026-01-01T00:00").plus(Duration.ofMinutes(131L * i)))
                .toList();
        assertThat(moments.parallelStream().filter(moment -> hours.isOpen(moment) != oracle.isOpen(moment)))
                .isEmpty();
    }

    @Test
    void refusesMomentsNoCalendarIsSureOf() {
        assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.at(Instant.MAX));
        assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.isOpen(Instant.parse("1899-12-31T23:59:59Z")));
    }

    private static Duration length(OpeningHours hours, String from) {
        return Duration.between(at(from), hours.nextChange(at(from)).orElseThrow());
    }

    private static List<String> texts(HoursWeek.Day day) {
        return day.windows().stream().map(HoursWeek.Window::text).toList();
    }

    private static OpeningHours dublin(String spec) {
        return OpeningHours.parse(spec, DUBLIN, CHRISTMAS);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(DUBLIN).toInstant();
    }
}
