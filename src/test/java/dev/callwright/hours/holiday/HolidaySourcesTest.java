package dev.callwright.hours.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callwright.hours.Holidays;
import dev.callwright.hours.OpeningHoursException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolidaySourcesTest {
    private static final Path HERE = Path.of("");

    @Test
    void aCountryAndExtraDates() {
        Holidays holidays = HolidaySources.parse("ie, 2026-12-24 Christmas Eve, 2026-12-28..2026-12-30", HERE);
        assertThat(holidays.publicHoliday(LocalDate.of(2026, 12, 24))).contains("Christmas Eve");
        assertThat(holidays.publicHoliday(LocalDate.of(2026, 12, 25))).contains("Christmas");
        assertThat(holidays.publicHoliday(LocalDate.of(2026, 12, 28))).contains("public holiday");
        assertThat(holidays.publicHoliday(LocalDate.of(2026, 12, 30))).isPresent();
        assertThat(holidays.publicHoliday(LocalDate.of(2026, 12, 31))).isEmpty();
    }

    @Test
    void schoolHolidaysAsDates() {
        Holidays holidays = HolidaySources.parse("school:2026-07-01..2026-08-31", HERE);
        assertThat(holidays.schoolHoliday(LocalDate.of(2026, 7, 1))).isPresent();
        assertThat(holidays.knowsPublic()).isFalse();
    }

    @Test
    void noneIsNone() {
        assertThat(HolidaySources.parse("none", HERE)).isEqualTo(Holidays.none());
        assertThat(HolidaySources.parse("", HERE)).isEqualTo(Holidays.none());
        assertThat(HolidaySources.parse(List.of(), HERE)).isEqualTo(Holidays.none());
    }

    @Test
    void schoolHolidaysOfACountryAreRefused() {
        assertThat(refuse("school:de-by").expected()).contains(".ics file or dates");
    }

    @Test
    void datesThatCannotBeAreRefused() {
        assertThat(refuse("2026-02-30").expected()).contains("no such date");
        assertThat(refuse("2026-12-31..2026-12-24").suggestion()).contains("2026-12-24..2026-12-31");
        assertThat(refuse("2026-01-01..2027-06-30").expected()).contains("longer than 366 days");
        assertThat(refuse("24.12.2026").suggestion()).isPresent();
        assertThat(refuse("x,".repeat(3_000)).expected()).contains("longer than");
    }

    @Test
    void tooManyDatesAreRefused() {
        List<String> dates = Collections.nCopies(DatedHolidays.MAX_ENTRIES + 1, "2026-12-24");
        assertThat(catchThrowableOfType(OpeningHoursException.class, () -> DatedHolidays.of(dates, HolidayKind.PUBLIC))
                        .expected())
                .contains("more than");
    }

    @Test
    void aZoneHasACountry() {
        assertThat(ZoneCountries.countryOf(ZoneId.of("Europe/Dublin"))).contains("ie");
        assertThat(ZoneCountries.countryOf(ZoneId.of("America/New_York"))).contains("us");
        assertThat(ZoneCountries.countryOf(ZoneId.of("Europe/Berlin"))).contains("de");
        assertThat(ZoneCountries.countryOf(ZoneId.of("UTC"))).isEmpty();
        assertThat(ZoneCountries.countryOf(ZoneId.of("+02:00"))).isEmpty();
    }

    private static OpeningHoursException refuse(String sources) {
        return catchThrowableOfType(OpeningHoursException.class, () -> HolidaySources.parse(sources, HERE));
    }
}
