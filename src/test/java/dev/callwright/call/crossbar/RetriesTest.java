package dev.callwright.call.crossbar;

import static dev.callwright.call.crossbar.Crossbar.await;
import static dev.callwright.call.crossbar.Failing.failure;
import static dev.callwright.call.crossbar.FakeCrossbar.cutOff;
import static dev.callwright.call.crossbar.FakeCrossbar.error;
import static dev.callwright.call.crossbar.FakeCrossbar.ok;
import static dev.callwright.call.crossbar.FakeCrossbar.reset;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.call.crossbar.CrossbarException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
    private static final FakeCrossbar.Answer DOWN = error(503, "datastore_fault", "{}");

    private final FakeCrossbar pbx = new FakeCrossbar();
    private final FakeTiming timing = new FakeTiming();
    private final Crossbar crossbar = pbx.client(timing);

    @AfterEach
    void stop() {
        pbx.close();
    }

    @Test
    void aQuestionIsAskedAgainWhenThePbxFails() {
        pbx.answering(DOWN, DOWN, ok("{\"id\":\"c1\"}"));

        assertThat(await(crossbar.callflows().get("c1")).id()).isEqualTo("c1");

        assertThat(pbx.asked()).hasSize(3);
        assertThat(timing.pauses()).hasSize(2);
    }

    @Test
    void afterThreeAttemptsItIsGivenUp() {
        pbx.always(asked -> DOWN);

        CrossbarException failure = failure(crossbar.callflows().get("c1"));

        assertThat(failure.kind()).isEqualTo(Kind.FAULT);
        assertThat(failure.isSafeToRetry()).isTrue();
        assertThat(pbx.asked()).hasSize(3);
    }

    @Test
    void whatMayHaveActedIsNeverSentAgain() {
        List<FakeCrossbar.Answer> failures = List.of(DOWN, reset(), cutOff());
        for (FakeCrossbar.Answer broken : failures) {
            pbx.answering(broken);
            assertThat(failure(crossbar.sms().send("+15551110001", "+15551110002", "hello"))
                            .isSafeToRetry())
                    .isFalse();
            pbx.answering(broken);
            assertThat(failure(crossbar.channels().hangup("call-1")).isSafeToRetry())
                    .isFalse();
            pbx.answering(broken);
            assertThat(failure(crossbar.webhooks().reEnable()).isSafeToRetry()).isFalse();
        }
        assertThat(pbx.asked()).hasSize(3 * failures.size());
        assertThat(timing.pauses()).isEmpty();
    }

    @Test
    void aCutAnswerIsAskedForAgain() {
        pbx.answering(cutOff(), cutOff(), ok("{\"id\":\"c1\"}"));

        assertThat(await(crossbar.callflows().get("c1")).id()).isEqualTo("c1");
        assertThat(timing.pauses()).hasSize(2);
    }

    @Test
    void aConnectionThatIsAlwaysResetIsACutOff() {
        pbx.always(asked -> reset());

        assertThat(failure(crossbar.callflows().get("c1")).kind()).isEqualTo(Kind.CUT_OFF);
        assertThat(timing.pauses()).hasSize(2);
    }

    @Test
    void aDeletionThatWorkedBeforeTheConnectionBrokeIsDone() {
        pbx.answering(cutOff(), error(404, "bad_identifier", "{}"), error(404, "bad_identifier", "{}"));

        await(crossbar.callflows().delete("c1"));

        assertThat(failure(crossbar.callflows().delete("c1")).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void whenNothingWasSentEvenACallIsTriedAgain() {
        int port = pbx.port();
        pbx.close();
        List<FakeCrossbar> back = new ArrayList<>();
        timing.whilePausing(() -> back.add(new FakeCrossbar(port).answering(ok("{\"id\":\"m1\"}"))));

        assertThat(await(crossbar.sms().send("+15551110001", "+15551110002", "hello")))
                .contains("m1");

        assertThat(back)
                .singleElement()
                .satisfies(server -> assertThat(server.asked()).hasSize(1));
        back.forEach(FakeCrossbar::close);
    }

    @Test
    void aPbxThatIsDownIsUnreachable() {
        pbx.close();

        CrossbarException failure = failure(crossbar.sms().send("+15551110001", "+15551110002", "hello"));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure.status()).isEmpty();
        assertThat(failure.isSafeToRetry()).isTrue();
        assertThat(failure).hasMessageContaining("no connection").hasMessageContaining("port 8000");
        assertThat(timing.pauses()).hasSize(2);
    }

    @Test
    void whenTooMuchIsAskedItWaitsForCrossbarsTokens() {
        pbx.answering(error(429, "too_many_requests", "{}"), ok("{\"id\":\"m1\"}"));

        assertThat(await(crossbar.sms().send("+15551110001", "+15551110002", "hello")))
                .contains("m1");

        assertThat(timing.pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1)));
    }

    @Test
    void noAttemptBeginsThatCouldNotEndInTime() {
        pbx.always(asked -> error(429, "too_many_requests", "{}"));
        Crossbar hurried = Crossbar.with(pbx.settings(Duration.ofMillis(400)), timing);

        assertThat(failure(hurried.callflows().get("c1")).kind()).isEqualTo(Kind.TOO_MANY);
        assertThat(pbx.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 99, Long.MAX_VALUE, Long.MIN_VALUE})
    void pausesDoubleAndAreSpread(long random) {
        CrossbarException fault = CrossbarException.unanswered(Kind.FAULT, true, "GET channels", "503");

        assertThat(Retries.pause(fault, 1, random))
                .hasValueSatisfying(
                        pause -> assertThat(pause).isBetween(Duration.ofMillis(100), Duration.ofMillis(200)));
        assertThat(Retries.pause(fault, 2, random))
                .hasValueSatisfying(
                        pause -> assertThat(pause).isBetween(Duration.ofMillis(200), Duration.ofMillis(400)));
        assertThat(Retries.pause(fault, 3, random)).isEmpty();
    }
}
