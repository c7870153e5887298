package dev.callwright.flow.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HangupMeaningTest {
    @ParameterizedTest
    @CsvSource({
        "NO_ANSWER, NO_ANSWER, true",
        "NO_USER_RESPONSE, NO_ANSWER, false",
        "PROGRESS_TIMEOUT, NO_ANSWER, false",
        "ALLOTTED_TIMEOUT, NO_ANSWER, true",
        "USER_BUSY, BUSY_REJECTED, false",
        "CALL_REJECTED, BUSY_REJECTED, true",
        "sip:486, BUSY_REJECTED, false",
        "sip:603, BUSY_REJECTED, true",
        "UNALLOCATED_NUMBER, FAILED, false",
        "sip:404, FAILED, false",
        "NO_SUCH_CAUSE, FAILED, false",
        "'', FAILED, false",
        "NORMAL_CLEARING, COMPLETED, true"
    })
    void aCauseHasAMeaning(String cause, DialOutcome outcome, boolean rang) {
        assertThat(HangupMeaning.of(cause)).isEqualTo(new HangupMeaning(outcome, rang));
    }

    @Test
    void anAnswerWithThirtyPivotsStaysSmall() {
        assertThat(HangupMeaning.carrierKeys()).hasSize(30).doesNotHaveDuplicates();
        assertThat(Stream.concat(HangupMeaning.carrierKeys().stream(), HangupMeaning.phoneKeys().stream()))
                .allMatch(key -> key.matches("[A-Z_]+|sip:[3-6][0-9]{2}"));
    }
}
