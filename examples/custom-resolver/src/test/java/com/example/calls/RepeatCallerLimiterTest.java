package com.example.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.PivotRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepeatCallerLimiterTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    private final RepeatCallerLimiter limiter =
            new RepeatCallerLimiter(new RepeatCallerSettings(1, Duration.ofMinutes(10), 100), NOON);

    @Test
    void theSecondCallIsAskedForAMessage() {
        assertThat(call("+15035550123", "1")).isEmpty();
        assertThat(call("+15035550123", "2")).contains(RepeatCallerLimiter.LEAVE_A_MESSAGE);
    }

    @Test
    void callersWhoHideTheirNumberAreNotTakenForOne() {
        assertThat(call("anonymous", "1")).isEmpty();
        assertThat(call("anonymous", "2")).isEmpty();
    }

    @Test
    void anEndlessNumberIsNotKept() {
        String endless = "5".repeat(100_000);

        assertThat(call(endless, "1")).isEmpty();
        assertThat(call(endless, "2")).isEmpty();
    }

    @Test
    void aRequestWithoutACallIsLeftToOthers() {
        assertThat(limiter.resolve(PivotRequest.builder().build())).isEmpty();
    }

    @Test
    void aSettingThatCannotBeMeantIsRefusedWithWhatIsExpected() {
        assertThatThrownBy(() -> new RepeatCallerSettings(0, Duration.ofMinutes(10), 100))
                .hasMessage("repeat-callers.calls: 0 (expected: 1 to 100)");
    }

    private Optional<Callflow> call(String number, String callId) {
        return limiter.resolve(
                PivotRequest.builder().callerIdNumber(number).callId(callId).build());
    }
}
