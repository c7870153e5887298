package dev.callwright.pivot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.settings.SettingsException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a number does that nobody claims, over real HTTP. */
class TimeOfDayTest {
    private static final String VOICEMAIL =
            "{\"module\":\"voicemail\",\"data\":{\"id\":\"c0000000000000000000000000000001\"},\"children\":{}}";
    private static final String FRONT_DESK =
            "{\"module\":\"device\",\"data\":{\"id\":\"f0000000000000000000000000000001\"},\"children\":{\"_\":"
                    + VOICEMAIL + "}}";
    private static final String NUMBER = "Request=%2B35316877779";

    @ParameterizedTest(name = "a call at {0} rings the front desk: {1}")
    @CsvSource({
        "2026-11-20T08:59:59, false",
        "2026-11-20T09:00, true",
        "2026-11-20T16:59:59, true",
        "2026-11-20T17:00, false",
        "2026-11-22T12:00, true",
        "2026-11-20T09:30+02:00, false",
        "2026-11-20T12:00[America/New_York], false"
    })
    void outOfTheBoxTheFrontDeskIsOpenFromNineToFive(String at, boolean open) {
        try (Calls calls = Calls.with()) {
            assertThat(calls.ask(
                            "/pivot?at="
                                    + at.replace("+", "%2B").replace("[", "%5B").replace("]", "%5D"),
                            NUMBER))
                    .isEqualTo(open ? FRONT_DESK : VOICEMAIL);
        }
    }

    @Test
    void theConfiguredZoneDecides() {
        try (Calls calls = Calls.with("callwright.timezone", "Europe/Dublin")) {
            assertThat(calls.ask("/pivot?at=2026-07-01T08:30Z", NUMBER)).isEqualTo(FRONT_DESK);
            assertThat(calls.ask("/pivot?at=2026-12-01T08:30Z", NUMBER)).isEqualTo(VOICEMAIL);
        }
    }

    @Test
    void holidaysAndAnOverrideCloseTheOffice() {
        try (Calls calls = Calls.with(
                "callwright.hours.times", "Mo-Fr 09:00-17:00; PH off",
                "callwright.hours.holidays", "ie",
                "callwright.hours.override", "closed on 2026-12-24")) {
            assertThat(calls.ask("/pivot?at=2026-12-23T10:00", NUMBER)).isEqualTo(FRONT_DESK);
            assertThat(calls.ask("/pivot?at=2026-12-24T10:00", NUMBER)).isEqualTo(VOICEMAIL);
            assertThat(calls.ask("/pivot?at=2026-12-25T10:00", NUMBER)).isEqualTo(VOICEMAIL);
        }
    }

    @Test
    void openMayNameAFlow() {
        try (Calls calls = Calls.with("callwright.hours.open", "examples/tts")) {
            assertThat(calls.ask("/pivot?at=2026-11-20T10:00", NUMBER)).startsWith("{\"module\":\"tts\"");
        }
    }

    @Test
    void openMayBeNestedSettings() {
        try (Calls calls = Calls.with(
                "callwright.hours.open.module", "device",
                "callwright.hours.open.data.id", "front_desk",
                "callwright.hours.open.data.timeout", 20,
                "callwright.hours.open.children._.module", "hangup")) {
            assertThat(calls.ask("/pivot?at=2026-11-20T10:00", NUMBER))
                    .contains("\"timeout\":20")
                    .contains("{\"_\":{\"module\":\"hangup\"");
        }
    }

    @Test
    void hoursThatCannotBeReadKeepTheServerFromStarting() {
        assertThatThrownBy(() -> Calls.with("callwright.hours.times", "Mo-Fr 25:00-26:00")
                        .close())
                .rootCause()
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("callwright.hours.hours: ");
    }

    @Test
    void theDecisionSaysWhy() {
        try (Calls calls = Calls.with()) {
            calls.ask("/pivot?at=2026-11-20T10:00", NUMBER);
            Decision decision =
                    calls.bean(DecisionStore.class).newest(Optional.empty(), 1).get(0);
            assertThat(decision.resolver()).contains("time-of-day");
            assertThat(decision.path()).containsExactly("open");
            assertThat(decision.why()).contains("open by 09:00-17:00, closes 17:00");
            assertThat(decision.decidedFor()).isEqualTo("2026-11-20T10:00:00Z");
            assertThat(decision.raw().body()).contains("Request=%2B35316877779");
        }
    }

    @Test
    void namesOfIdsComeFromTheSettings() {
        try (Calls calls = Calls.with("callwright.ids.devices.front_desk", "0123456789abcdef0123456789abcdef")) {
            assertThat(calls.ask("/pivot?at=2026-11-20T10:00", NUMBER))
                    .isEqualTo(
                            FRONT_DESK.replace("f0000000000000000000000000000001", "0123456789abcdef0123456789abcdef"));
        }
    }
}
