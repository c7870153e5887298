package dev.callwright.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code contracts/kazoo.md}, "1.7 URL building". */
class PivotUrlTest {
    @ParameterizedTest
    @CsvSource({
        "http://a.example.com, a.example.com, 80, /",
        "https://a.example.com/x, a.example.com, 443, /x",
        "HTTPS://a.example.com:8443/x/y?b[c]=1 2#part, a.example.com, 8443, /x/y?b[c]=1 2",
        "http://a.example.com?x=1, a.example.com, 80, /?x=1",
        "http://me:pass@a.example.com/, a.example.com, 80, /",
        "http://[2001:db8::1]:81/x, 2001:db8::1, 81, /x"
    })
    void anAddressIsTakenApartAndNothingInItChanged(String url, String host, int port, String target) {
        PivotUrl read = PivotUrl.of(url);

        assertThat(read.host()).isEqualTo(host);
        assertThat(read.port()).isEqualTo(port);
        assertThat(read.target()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pbx", "ftp://a.example.com", "http://", "http:///x", "http://me@/x", "/pivot"})
    void whatIsNoAddressIsRefused(String url) {
        assertThatThrownBy(() -> PivotUrl.of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }

    @Test
    void aPortIsANumber() {
        assertThatThrownBy(() -> PivotUrl.of("http://a.example.com:0/").port())
                .hasMessage("port: 0 (expected: 1 to 65535)");
    }

    @ParameterizedTest
    @CsvSource({
        "https://b.example.com/z, https://b.example.com/z",
        "//b.example.com/z, http://b.example.com/z",
        "/z?q=1, http://a.example.com/z?q=1",
        "z, http://a.example.com/x/z"
    })
    void aLocationLeadsFromHere(String location, String expected) {
        assertThat(PivotUrl.of("http://a.example.com/x/y?w=1").resolve(location))
                .hasToString(expected);
    }
}
