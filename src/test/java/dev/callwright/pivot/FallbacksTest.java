package dev.callwright.pivot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.settings.SettingsException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose fallback a caller hears, over real HTTP; and which flow an account's calls go to. */
class FallbacksTest {
    private static final String FLOWS = "src/test/resources/fallback-flows";
    private static final String ACCOUNT = "&Account-ID=0123456789abcdef0123456789abcdef";

    @Test
    void aFlowsOwnFallbackComesFirst() {
        try (Calls calls = Calls.with("callwright.flows", FLOWS)) {
            assertThat(calls.ask("/pivot", "Request=200")).startsWith("{\"module\":\"voicemail\"");
        }
    }

    @Test
    void thenTheFallbackOfTheNumberThenTheOneForAll() {
        try (Calls calls = Calls.with(
                "callwright.flows",
                FLOWS,
                "callwright.fallback",
                "{module: play, data: {id: 'https://media.example.com/sorry.mp3'}}",
                "callwright.fallbacks",
                List.of(Map.of("numbers", List.of("+35316877779"), "callflow", Map.of("module", "hangup"))))) {
            assertThat(calls.ask("/pivot/nobody", "Request=%2B35316877779")).startsWith("{\"module\":\"hangup\"");
            assertThat(calls.ask("/pivot/nobody", "Request=0035316877779")).startsWith("{\"module\":\"hangup\"");
            assertThat(calls.ask("/pivot/nobody", "Request=100"))
                    .isEqualTo("{\"module\":\"play\",\"data\":{\"id\":\"https://media.example.com/sorry.mp3\"},"
                            + "\"children\":{}}");
        }
    }

    @Test
    void aFallbackThatKazooWouldNotRunKeepsTheServerFromStarting() {
        assertThatThrownBy(() ->
                        Calls.with("callwright.fallback", "{module: plai}").close())
                .rootCause()
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("did you mean play?");
    }

    @Test
    void aFlowMayClaimTheCallsOfOneAccount() {
        try (Calls calls = Calls.with("callwright.flows", FLOWS)) {
            assertThat(calls.ask("/pivot", "Request=300" + ACCOUNT)).contains("\"number in account\"");
            assertThat(calls.ask("/pivot", "Request=400" + ACCOUNT)).contains("\"account\"");
            assertThat(calls.ask("/pivot?at=2026-11-20T03:00", "Request=300")).startsWith("{\"module\":\"voicemail\"");
        }
    }
}
