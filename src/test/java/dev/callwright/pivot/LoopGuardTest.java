package dev.callwright.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoopGuardTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final LoopGuard guard = new LoopGuard(30, Duration.ofSeconds(10));

    @Test
    void thirtyRequestsInTenSecondsAreStillACall() {
        assertThat(IntStream.range(0, 30).anyMatch(i -> guard.isLooping("a", i)))
                .isFalse();
    }

    @Test
    void theThirtyFirstIsALoop() {
        IntStream.range(0, 30).forEach(i -> guard.isLooping("a", i));
        assertThat(guard.isLooping("a", 9 * SECOND)).isTrue();
        assertThat(guard.isLooping("b", 9 * SECOND)).isFalse();
    }

    @Test
    void aSlowCallMayAskAsOftenAsItLikes() {
        assertThat(IntStream.range(0, 200).anyMatch(i -> guard.isLooping("a", i * SECOND)))
                .isFalse();
    }

    @Test
    void aLoopThatPausesIsACallAgain() {
        IntStream.range(0, 40).forEach(i -> guard.isLooping("a", i));
        assertThat(guard.isLooping("a", 20 * SECOND)).isFalse();
    }

    @Test
    void finishedCallsAreForgotten() {
        IntStream.range(0, 1000).forEach(i -> guard.isLooping("call " + i, i));
        guard.isLooping("last", 30 * SECOND);
        assertThat(guard.calls()).isEqualTo(1);
    }

    @Test
    void memoryIsBoundedUnderAFloodOfCallIds() {
        IntStream.range(0, LoopGuard.MAX_CALLS + 1000).forEach(i -> guard.isLooping("call " + i, i));
        assertThat(guard.calls()).isEqualTo(LoopGuard.MAX_CALLS);
    }
}
