package dev.callwright.call.crossbar;

import static dev.callwright.call.crossbar.Crossbar.await;
import static dev.callwright.call.crossbar.Failing.failure;
import static dev.callwright.call.crossbar.FakeCrossbar.error;
import static dev.callwright.call.crossbar.FakeCrossbar.json;
import static dev.callwright.call.crossbar.FakeCrossbar.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.call.crossbar.CrossbarException.Kind;
import dev.callwright.callflow.modules.Modules;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {
    private static final CallflowPlan PLAN =
            new CallflowPlan("Main", List.of("+15551110001"), List.of(), Modules.hangup());

    private final FakeCrossbar pbx = new FakeCrossbar();
    private final FakeTiming timing = new FakeTiming();
    private final Crossbar crossbar = pbx.client(timing);

    @AfterEach
    void stop() {
        pbx.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID, false",
        "402, FORBIDDEN, false",
        "403, FORBIDDEN, false",
        "404, NOT_FOUND, false",
        "405, UNSUPPORTED, false",
        "409, CONFLICT, false",
        "413, INVALID, false",
        "429, TOO_MANY, true",
        "500, FAULT, false",
        "501, UNSUPPORTED, false",
        "503, FAULT, false"
    })
    void everyStatusSaysWhatItIsAndWhetherToAskAgain(int status, Kind kind, boolean safe) {
        pbx.always(asked -> error(status, "some_words", "{\"cause\":\"why not\"}"));

        CrossbarException failure = failure(crossbar.callflows().create(PLAN));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.status()).hasValue(status);
        assertThat(failure.isSafeToRetry()).isEqualTo(safe);
        assertThat(failure.crossbarMessage()).contains("some_words");
        assertThat(failure.requestId()).contains("req-17");
        assertThat(failure.data()).containsEntry("cause", "why not");
        assertThat(failure)
                .hasMessageStartingWith(
                        "Crossbar, PUT callflows: " + status + ", some_words, why not, request req-17 (")
                .hasMessageEndingWith("(" + failure.advice() + ")");
    }

    @Test
    void aNumberThatAnotherCallflowHasIsAConflictThatNamesIt() {
        pbx.answering(
                error(
                        400,
                        "validation error",
                        "{\"numbers\":{\"unique\":{\"message\":\"Number +15551110001 exists in callflow Old\",\"cause\":\"+15551110001\"}}}"));

        CrossbarException failure = failure(crossbar.callflows().create(PLAN));

        assertThat(failure.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(failure.data()).containsKey("numbers");
        assertThat(failure)
                .hasMessageContaining("numbers: unique, Number …01 exists in callflow Old")
                .hasMessageNotContaining("5551110001");
    }

    @Test
    void aMissingFieldIsNamed() {
        pbx.answering(
                error(
                        400,
                        "validation error",
                        "{\"uri\":{\"required\":{\"message\":\"Field is required but missing\"}},\"hook\":{\"enum\":{\"message\":\"Value not found\"}}}"));

        assertThat(failure(crossbar.callflows().create(PLAN)))
                .hasMessageContaining(
                        "400, validation error: uri: required, Field is required but missing; hook: enum, Value not found");
    }

    @Test
    void aFourOhFourThatIsNotCrossbarsMeansThatThereIsNoSuchApi() {
        pbx.answering(json(404, ""), json(404, "<html>nginx</html>"));

        assertThat(failure(crossbar.callflows().get("c1")).kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(failure(crossbar.callflows().get("c1")))
                .hasMessageContaining("is the Crossbar module running there")
                .hasMessageNotContaining("html");
    }

    @Test
    void aFailureWithStatusTwoHundredIsAFailure() {
        pbx.always(
                asked -> json(
                        200,
                        "{\"data\":{},\"error\":\"500\",\"status\":\"error\",\"message\":\"could not reach ecallmgr channels\"}"));

        assertThat(failure(crossbar.channels().list()))
                .hasMessageContaining("500, could not reach ecallmgr channels")
                .extracting(CrossbarException::kind)
                .isEqualTo(Kind.FAULT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"data\":{\"id\":",
                "<html><body>Welcome to the PBX</body></html>",
                "{\"hello\":\"world\"}",
                "[]",
                "{\"status\":\"success\"} and more"
            })
    void whatIsNotAnAnswerOfCrossbarsIsNotTakenForOne(String body) {
        pbx.answering(json(200, body));

        CrossbarException failure = failure(crossbar.callflows().create(PLAN));

        assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(failure.isSafeToRetry()).isFalse();
        assertThat(failure).hasMessageContaining("callwright.kazoo.crossbar.url");
        assertThat(pbx.asked()).hasSize(1);
    }

    @Test
    void nestingThatWouldExhaustTheStackIsRefused() {
        pbx.answering(json(200, "{\"status\":\"success\",\"data\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}"));

        assertThat(failure(crossbar.callflows().get("c1")).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void anAnswerUpToTheLimitIsReadAndALargerOneIsNot() {
        String large = "x".repeat(LimitedBody.MAX_BYTES - 1_000);
        pbx.answering(ok("{\"id\":\"c1\",\"name\":\"" + large + "\"}"), ok("{\"name\":\"" + large + large + "\"}"));

        assertThat(await(crossbar.callflows().get("c1")).name()).contains(large);
        CrossbarException failure = failure(crossbar.callflows().get("c1"));

        assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(failure).hasMessageContaining("an answer that is too large, more than 4 MiB");
    }

    @Test
    void aRedirectIsNotFollowedSinceItWouldTakeTheTokenAlong() {
        try (FakeCrossbar elsewhere = new FakeCrossbar()) {
            pbx.answering(client -> client.getOutputStream()
                    .write(("HTTP/1.1 302 Found\r\nLocation: http://localhost:" + elsewhere.port()
                                    + "/\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));

            assertThat(failure(crossbar.callflows().get("c1")))
                    .hasMessageContaining("302, a redirect")
                    .extracting(CrossbarException::kind)
                    .isEqualTo(Kind.UNREADABLE);
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void aSlowPbxIsGivenUpInTimeAndWhetherItActedIsLeftOpen() {
        pbx.answering(pbx.silence(), pbx.halfAndSilence(), pbx.silence());
        Crossbar hurried = Crossbar.with(pbx.settings(Duration.ofMillis(400)), timing);

        CrossbarException silent = failure(hurried.callflows().create(PLAN));
        CrossbarException half = failure(hurried.callflows().create(PLAN));
        CrossbarException question = failure(hurried.callflows().get("c1"));

        assertThat(List.of(silent.kind(), half.kind(), question.kind())).containsOnly(Kind.TIMED_OUT);
        assertThat(silent.isSafeToRetry()).isFalse();
        assertThat(question.isSafeToRetry()).isTrue();
        assertThat(silent).hasMessageContaining("look whether it was done");
        assertThat(pbx.asked()).hasSize(3);
    }

    @Test
    void numbersInWhatWasAskedAreMasked() {
        pbx.answering(error(404, "bad_identifier", "{}"));

        assertThat(failure(
                        crossbar.quickcall().device("d1", "+15551110001", CallOptions.ringing(Duration.ofSeconds(20)))))
                .hasMessageContaining("POST devices/d1/quickcall/…01: 404");
    }

    @Test
    void anIdThatWouldLeadElsewhereIsNotSent() {
        for (String id : List.of("", " ", ".", "..")) {
            assertThatThrownBy(() -> crossbar.callflows().delete(id))
                    .as("'%s'", id)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        pbx.answering(ok("{}"));
        await(crossbar.callflows().delete("../users?x=1#y/ü"));

        assertThat(pbx.only().target()).endsWith("/callflows/..%2Fusers%3Fx%3D1%23y%2F%C3%BC");
    }
}
