package dev.callwright.flow.component.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text costs, by 3GPP TS 23.038. */
class MessageUnitsTest {
    @ParameterizedTest
    @CsvSource({
        "'', 1, 1",
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "é, 160, 1",
        "€, 80, 1",
        "€, 81, 2",
        "ç, 70, 1",
        "ç, 71, 2",
        "ç, 134, 2",
        "ç, 135, 3",
        "日, 70, 1",
        "日, 71, 2",
        "😀, 35, 1",
        "😀, 36, 2"
    })
    void aRepeatedCharacterTakes(String character, int times, int units) {
        assertThat(MessageUnits.of(character.repeat(times))).isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource({
        // 153 is odd: a € that does not fit goes to the next part, so 76 of them stand in one
        "€, 152, 2", "€, 153, 3",
        // 67 is odd too: 33 pairs in a part
        "😀, 66, 2", "😀, 67, 3"
    })
    void whatStandsTogetherIsNotSplit(String character, int times, int units) {
        assertThat(MessageUnits.of(character.repeat(times))).isEqualTo(units);
    }
}
