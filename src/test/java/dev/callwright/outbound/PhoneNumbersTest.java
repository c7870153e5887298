package dev.callwright.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The country a number belongs to. */
class PhoneNumbersTest {
    private final PhoneNumbers numbers = new PhoneNumbers("IE");

    @ParameterizedTest
    @CsvSource({
        "+35316877779, IE, Ireland",
        "0035316877779, IE, Ireland",
        "35316877779, IE, Ireland",
        "01 687 7779, IE, Ireland",
        "+14155552671, US, United States",
        "14155552671, US, United States",
        "+1 (604) 555-2671, CA, Canada",
        "+15551234567, US, United States",
        "+442079460000, GB, United Kingdom",
        "+447700900123, GB, United Kingdom",
        "+8613812345678, CN, China",
        "+38344123456, XK, Kosovo",
    })
    void aNumberHasTheCountryOfItsPrefix(String number, String iso2, String name) {
        assertThat(numbers.of(number)).hasValueSatisfying(country -> {
            assertThat(country.iso2()).isEqualTo(iso2);
            assertThat(country.name()).isEqualTo(name);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "101",
                "anna",
                "sip:anna@example.com",
                "anna@10.26.0.158",
                "anonymous",
                "+",
                "++353861234567",
                "+80012345678",
                "+8835100001234",
                "+999123456789",
                "99999999999999999999999999999999999999999999",
                "1-800-FLOWERS",
                "٣٥٣٨٦١٢٣٤٥٦٧"
            })
    void whatBelongsToNoCountryHasNone(String number) {
        assertThat(numbers.of(number)).isEmpty();
    }

    @Test
    void withoutACountryOfItsOwnANationalNumberIsOfNone() {
        assertThat(new PhoneNumbers("").of("01 687 7779")).isEmpty();
        assertThat(new PhoneNumbers("").of("+35316877779")).isPresent();
    }
}
