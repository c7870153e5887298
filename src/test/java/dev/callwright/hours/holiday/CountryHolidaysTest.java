package dev.callwright.hours.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callwright.hours.Holidays;
import dev.callwright.hours.OpeningHoursException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CountryHolidaysTest {
    private static final Set<String> UNINHABITED = Set.of("aq", "bv", "hm", "io", "tf", "um");

    @Test
    void irelandIn2026() {
        assertThat(days("ie", 2026))
                .containsExactly(
                        "2026-01-01",
                        "2026-02-01", // Saint Brigid's Day is a Sunday,
                        "2026-02-02", // and the Monday after is free
                        "2026-03-17",
                        "2026-04-05",
                        "2026-04-06",
                        "2026-05-04",
                        "2026-06-01",
                        "2026-08-03",
                        "2026-10-26",
                        "2026-12-25",
                        "2026-12-26");
    }

    @Test
    void bavariaHasHolidaysThatGermanyHasNot() {
        assertThat(days("de-by", 2026))
                .contains("2026-01-06", "2026-06-04", "2026-11-01")
                .containsAll(days("de", 2026));
        assertThat(days("de", 2026))
                .containsExactly(
                        "2026-01-01",
                        "2026-04-03",
                        "2026-04-06",
                        "2026-05-01",
                        "2026-05-14",
                        "2026-05-25",
                        "2026-10-03",
                        "2026-12-25",
                        "2026-12-26");
    }

    @Test
    void thanksgivingIsTheFourthThursdayOfNovember() {
        assertThat(CountryHolidays.of("us-ca").publicHoliday(LocalDate.of(2026, 11, 26)))
                .contains("Thanksgiving Day");
        assertThat(CountryHolidays.of("us").publicHoliday(LocalDate.of(2027, 11, 25)))
                .contains("Thanksgiving Day");
    }

    @Test
    void aHolidayMovedFromAWeekendIsOneOnBothDays() {
        assertThat(days("us", 2026)).contains("2026-07-03", "2026-07-04");
        assertThat(days("gb", 2027)).contains("2027-12-25", "2027-12-26", "2027-12-27", "2027-12-28");
    }

    @Test
    void aNewYearsDayMovedIntoTheYearBeforeIsFound() {
        assertThat(CountryHolidays.of("us").publicHoliday(LocalDate.of(2027, 12, 31)))
                .isPresent();
    }

    @Test
    void scotlandHasASecondOfJanuary() {
        assertThat(days("gb-sct", 2026)).contains("2026-01-02");
        assertThat(days("gb-eng", 2026)).doesNotContain("2026-01-02");
    }

    @Test
    void codesMayBeWrittenInCapitals() {
        assertThat(days("DE-BY", 2026)).isEqualTo(days("de-by", 2026));
    }

    @Test
    void peopleWorkOnBankHolidaysOfOtherKinds() {
        assertThat(days("ca", 2026)).contains("2026-07-01").doesNotContain("2026-11-11");
    }

    @Test
    void namesDoNotDependOnTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(CountryHolidays.of("de").publicHoliday(LocalDate.of(2026, 1, 1)))
                    .contains("New Year's Day");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anUnknownCountryIsRefused() {
        assertThat(refuse("xx", false).expected()).contains("no country of this code");
        assertThat(refuse("uk", false).suggestion()).contains("gb");
        assertThat(refuse("Ireland!", false).suggestion()).contains("ie");
    }

    @Test
    void anUnknownRegionIsRefusedWithThoseThatAreKnown() {
        assertThat(refuse("de-bx", false).expected()).contains("by").contains("hh");
        assertThat(refuse("ie-dublin", false).suggestion()).contains("ie");
    }

    @Test
    void theImageRefusesCountriesOfTheIslamicCalendarAndNoOthers() {
        assertThat(refuse("tr", true).getMessage()).contains("Islamic calendar").contains("callwright.jar");
        assertThatCode(() -> CountryHolidays.of("tr", false)).doesNotThrowAnyException();
        assertThatCode(() -> CountryHolidays.of("ie", true)).doesNotThrowAnyException();
        assertThatCode(() -> CountryHolidays.of("es-md", true)).doesNotThrowAnyException();
        assertThat(refuse("es-ce", true).getMessage()).contains("Islamic calendar");
    }

    @Test
    void theListOfThoseCountriesIsThatOfTheData() throws IOException {
        Set<String> islamic = new TreeSet<>();
        for (String code : CountryHolidays.codes()) {
            try (InputStream in = CountryHolidays.class.getResourceAsStream("/holidays/Holidays_" + code + ".xml")) {
                if (in != null && new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("<IslamicHoliday")) {
                    islamic.add(code);
                }
            }
        }
        islamic.remove("es"); // in Ceuta and Melilla alone
        assertThat(new TreeSet<>(MoonCalendars.countries())).isEqualTo(islamic);
    }

    @Test
    void everyInhabitedCountryHasHolidays() {
        List<String> inhabited = CountryHolidays.codes().stream()
                .filter(code -> !UNINHABITED.contains(code))
                .toList();
        assertThat(inhabited)
                .hasSizeGreaterThan(200)
                .allSatisfy(code -> assertThat(days(code, 2026)).as(code).isNotEmpty());
    }

    @Test
    void aCountryWithoutHolidaysIsRefusedAndNotTakenForAlwaysAtWork() {
        assertThat(UNINHABITED)
                .allSatisfy(
                        code -> assertThat(refuse(code, false).expected()).contains("no public holidays are known"));
    }

    private static OpeningHoursException refuse(String code, boolean image) {
        return catchThrowableOfType(OpeningHoursException.class, () -> CountryHolidays.of(code, image));
    }

    private static List<String> days(String code, int year) {
        Holidays holidays = CountryHolidays.of(code);
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> holidays.publicHoliday(day).isPresent())
                .map(LocalDate::toString)
                .toList();
    }
}
