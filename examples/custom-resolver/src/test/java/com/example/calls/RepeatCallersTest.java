package com.example.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Two calls within ten minutes are welcome, and three callers are remembered. */
class RepeatCallersTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final RepeatCallers callers = new RepeatCallers(new RepeatCallerSettings(2, Duration.ofMinutes(10), 3));

    @Test
    void theThirdCallWithinTenMinutesIsTooOften() {
        assertThat(rings("anna", "1", 0)).isFalse();
        assertThat(rings("anna", "2", 1)).isFalse();
        assertThat(rings("anna", "3", 2)).isTrue();
    }

    @Test
    void whoeverKeepsRingingStaysTooOften() {
        for (int call = 0; call < 2; call++) {
            assertThat(rings("anna", "call " + call, call * 4)).isFalse();
        }
        for (int call = 2; call < 20; call++) {
            assertThat(rings("anna", "call " + call, call * 4)).isTrue();
        }
    }

    @Test
    void afterAPauseTheCallerIsWelcomeAgain() {
        rings("anna", "1", 0);
        rings("anna", "2", 1);
        rings("anna", "3", 2);

        assertThat(rings("anna", "4", 13)).isFalse();
    }

    @Test
    void aCallExactlyTenMinutesAgoStillCounts() {
        rings("anna", "1", 0);
        rings("anna", "2", 0);

        assertThat(rings("anna", "3", 10)).isTrue();
    }

    @Test
    void aCallThatIsAskedAboutAgainCountsOnce() {
        for (int request = 0; request < 5; request++) {
            assertThat(rings("anna", "1", 0)).isFalse();
        }
        assertThat(rings("anna", "2", 1)).isFalse();
        assertThat(rings("anna", "3", 2)).isTrue();
        assertThat(rings("anna", "2", 3)).as("a call that was welcome stays so").isFalse();
        assertThat(rings("anna", "3", 3)).isTrue();
    }

    @Test
    void callersAreCountedOneByOne() {
        rings("anna", "1", 0);
        rings("anna", "2", 0);

        assertThat(rings("bert", "3", 0)).isFalse();
        assertThat(rings("anna", "4", 0)).isTrue();
    }

    @Test
    void beyondItsMemoryItForgetsWhoHasNotRungForLongest() {
        rings("anna", "1", 0);
        rings("bert", "2", 1);
        rings("anna", "3", 2);
        rings("cleo", "4", 3);
        rings("dora", "5", 4);

        assertThat(callers.size()).isEqualTo(3);
        assertThat(rings("anna", "6", 5)).as("anna rang after bert").isTrue();
    }

    @Test
    void whoeverRangBeforeTheTimeIsForgotten() {
        rings("anna", "1", 0);
        rings("bert", "2", 5);
        rings("cleo", "3", 11);

        assertThat(callers.size()).isEqualTo(2);
    }

    private boolean rings(String caller, String callId, int minutesAfterNoon) {
        return callers.tooOften(caller, callId, NOON.plus(Duration.ofMinutes(minutesAfterNoon)));
    }
}
