package dev.callwright.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HoursOverrideTest {
    private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");
    /** A Monday morning. */
    private static final Instant NOW = at("2026-03-02T09:30");

    @Test
    void closedUntilTwoTakesThisMorning() {
        OpeningHours hours = office("closed until 14:00");
        HoursAnswer answer = hours.at(at("2026-03-02T10:00"));
        assertThat(answer.open()).isFalse();
        assertThat(answer.rule()).isEqualTo("override: closed until 14:00");
        assertThat(answer.why()).isEqualTo("closed by override: closed until 14:00, opens 14:00");
        assertThat(hours.isOpen(at("2026-03-02T14:00"))).isTrue();
        assertThat(hours.isOpen(at("2026-03-03T10:00"))).isTrue();
    }

    @Test
    void openUntilSixOnChristmasEve() {
        OpeningHours hours = office("open until 2026-12-24T18:00");
        assertThat(hours.isOpen(at("2026-12-20T03:00"))).isTrue();
        assertThat(hours.nextChange(at("2026-12-24T16:30"))).contains(at("2026-12-24T18:00"));
    }

    @Test
    void closedFromNoonUntilTheNewYear() {
        OpeningHours hours = office("closed from 2026-12-24T12:00 until 2027-01-04T09:00 \"holidays\"");
        assertThat(hours.nextChange(at("2026-12-24T10:00"))).contains(at("2026-12-24T12:00"));
        assertThat(hours.isOpen(at("2026-12-29T10:00"))).isFalse();
        assertThat(hours.at(at("2026-12-29T10:00")).nextChange())
                .contains(at("2027-01-04T09:00").atZone(DUBLIN));
        assertThat(hours.at(at("2026-12-29T10:00")).comment()).contains("holidays");
    }

    @Test
    void closedOnADayIsThatWholeDay() {
        OpeningHours hours = office("closed on 2026-03-04");
        assertThat(hours.isOpen(at("2026-03-03T16:59"))).isTrue();
        assertThat(hours.isOpen(at("2026-03-04T10:00"))).isFalse();
        assertThat(hours.isOpen(at("2026-03-05T09:00"))).isTrue();
        assertThat(hours.week(LocalDate.of(2026, 3, 2)).days().get(2).windows()).isEmpty();
    }

    @Test
    void closedWithoutAnEndStaysUntilItIsTakenAway() {
        HoursAnswer answer = office("closed").at(at("2026-03-02T10:00"));
        assertThat(answer.open()).isFalse();
        assertThat(answer.nextChange()).isEmpty();
    }

    @Test
    void openWithoutAnEndIsAlwaysOpen() {
        assertThat(office("OPEN").isOpen(at("2026-12-25T03:00"))).isTrue();
    }

    @Test
    void anOverrideThatChangesNothingIsNoChange() {
        assertThat(office("open until 15:00").nextChange(at("2026-03-02T10:00")))
                .contains(at("2026-03-02T17:00"));
    }

    @Test
    void theLastOfTwoCounts() {
        OpeningHours hours = office("closed on 2026-03-03", "open from 2026-03-03T10:00 until 2026-03-03T11:00");
        assertThat(hours.isOpen(at("2026-03-03T10:30"))).isTrue();
        assertThat(hours.isOpen(at("2026-03-03T11:00"))).isFalse();
        assertThat(hours.nextChange(at("2026-03-03T08:00"))).contains(at("2026-03-03T10:00"));
    }

    @Test
    void anOverrideThatIsOverLeavesTheRules() {
        HoursOverride over = HoursOverride.parse("closed until 08:00", DUBLIN, NOW);
        assertThat(over.isActiveAt(NOW)).isFalse();
    }

    @Test
    void aTimeTheClockSkipsIsTheMomentAfter() {
        HoursOverride override = HoursOverride.parse("open until 2026-03-29T01:30", DUBLIN, NOW);
        assertThat(override.until()).contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void aDateAloneIsRefusedForItCouldMeanItsMorningOrItsEvening() {
        OpeningHoursException refused = refuse("closed until 2026-12-24");
        assertThat(refused.expected()).contains("morning or the evening");
        assertThat(refused.suggestion()).contains("2026-12-24T00:00");
        assertThat(refused.column()).isEqualTo(14);
    }

    @Test
    void proposesTheWordThatWasMeant() {
        assertThat(refuse("closed till 14:00").suggestion()).contains("closed until 14:00");
        assertThat(refuse("closed until 2026-12-24 14:00").suggestion()).contains("closed until 2026-12-24T14:00");
        assertThat(refuse("close until 14:00").suggestion()).contains("closed");
    }

    @Test
    void refusesWhatIsNoOverride() {
        Stream.of(
                        "",
                        "maybe",
                        "closed until",
                        "closed until 25:00",
                        "closed until 2pm",
                        "closed until 2026-02-30T10:00",
                        "closed on 2026-02-30",
                        "closed on 2026-03-04 until 12:00",
                        "closed from 14:00 until 10:00",
                        "closed " + "x".repeat(300))
                .forEach(text -> assertThat(refuse(text)).as(text).isNotNull());
    }

    private static OpeningHoursException refuse(String text) {
        return catchThrowableOfType(OpeningHoursException.class, () -> HoursOverride.parse(text, DUBLIN, NOW));
    }

    private static OpeningHours office(String... overrides) {
        return OpeningHours.parse("Mo-Fr 09:00-17:00", DUBLIN, Holidays.none())
                .with(Stream.of(overrides)
                        .map(text -> HoursOverride.parse(text, DUBLIN, NOW))
                        .toList());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(DUBLIN).toInstant();
    }
}
