package dev.callwright.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.flow.outside.Rates.Kind;
import dev.callwright.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a call or a message costs, by the longest prefix. */
class RateTableTest {
    @TempDir
    Path folder;

    @Test
    void theLongestPrefixWins() throws IOException {
        RateTable rates =
                read("prefix,call_rate,sms_rate\n# Ireland\n353,0.012,0.05\n\n+35386, 0.021 ,0.06\r\n1,0.01,0.00750\n");

        assertThat(rate(rates, "+35316877779", Kind.CALL)).isEqualTo("0.012");
        assertThat(rate(rates, "+353861234567", Kind.CALL)).isEqualTo("0.021");
        assertThat(rate(rates, "00353861234567", Kind.SMS)).isEqualTo("0.06");
        assertThat(rate(rates, "086 123 4567", Kind.SMS)).isEqualTo("0.06");
        assertThat(rate(rates, "15551234567", Kind.SMS)).isEqualTo("0.00750");
        assertThat(rate(rates, "+442079460000", Kind.CALL)).isEqualTo("0");
        assertThat(rate(rates, "anna", Kind.CALL)).isEqualTo("0");
    }

    @Test
    void withoutAFileEverythingCostsNothing() {
        RateTable rates = RateTable.read(Optional.empty(), new PhoneNumbers(""));

        assertThat(rate(rates, "+35316877779", Kind.CALL)).isEqualTo("0");
    }

    @Test
    void whatCannotBeUsedIsNamedWithItsLine() {
        Map.of(
                        "prefix,call_rate,sms_rate\n353,0.012\n", "line 2: 2 columns",
                        "353,0.012,0.05,x\n", "line 1: 4 columns",
                        "353,0.012,0.05\n\nIE,0.012,0.05\n", "line 3: the prefix 'IE'",
                        "353,-1,0.05\n", "line 1: the rate '-1'",
                        "353,1e5,0.05\n", "line 1: the rate '1e5'",
                        "353,,0.05\n", "line 1: the rate ''",
                        "353;0,012;0,05\n", "line 1: the prefix '353;0'",
                        "353,0.1,0.1\n+353,0.1,0.1\n", "line 2: the prefix 353 a second time")
                .forEach((text, expected) -> assertThatThrownBy(() -> read(text))
                        .isInstanceOf(SettingsException.class)
                        .hasMessageStartingWith("callwright.rates-file: ")
                        .hasMessageContaining(expected)
                        .hasMessageContaining("expected: prefix,call_rate,sms_rate"));
        assertThatThrownBy(() -> RateTable.read(Optional.of(folder.resolve("absent")), new PhoneNumbers("")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("absent");
    }

    private static String rate(RateTable rates, String number, Kind kind) {
        return rates.of(number, kind).perUnit().toString();
    }

    private RateTable read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("rates.csv"), text);
        return RateTable.read(Optional.of(file), new PhoneNumbers("IE"));
    }
}
