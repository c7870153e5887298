package dev.callwright.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Recordings that Kazoo would cut short, or keep where nobody looks. */
class RecordingLimitsTest {
    private static final KazooTarget TARGET = KazooTarget.DEFAULT;
    private static final String URL = "\"url\":\"https://recordings.example.com\"";

    @Test
    void aLimitAboveThePbxsOwnIsWarnedOf() {
        String data = "\"time_limit\":1200," + URL + "}";
        for (List<Problem> problems : List.of(
                problems(TARGET, "record_call", "{\"action\":\"start\"," + data),
                problems(TARGET, "record_caller", "{" + data))) {
            assertThat(problems).singleElement().satisfies(problem -> {
                assertThat(problem.isError()).isFalse();
                assertThat(problem.pointer()).isEqualTo("/data/time_limit");
                assertThat(problem.found()).isEqualTo("1,200 seconds");
                assertThat(problem.expected())
                        .startsWith("at most 600: Kazoo cuts the recording there")
                        .contains("callwright.kazoo.max-recording-seconds");
            });
        }
    }

    @Test
    void aLimitWithinItIsNot() {
        assertThat(problems(TARGET, "record_caller", "{\"time_limit\":600," + URL + "}"))
                .isEmpty();
    }

    @Test
    void aPbxWhoseLimitWasRaisedCutsLater() {
        KazooTarget raised =
                new KazooTarget(TARGET.version(), TARGET.ids(), TARGET.tts(), TARGET.urls(), TARGET.fallback(), 3_600);

        assertThat(problems(raised, "record_caller", "{\"time_limit\":3600," + URL + "}"))
                .isEmpty();
        assertThat(problems(raised, "record_caller", "{\"time_limit\":3601," + URL + "}"))
                .hasSize(1);
    }

    @Test
    void aLimitThatNobodyWroteIsNotDoubted() {
        assertThat(problems(TARGET, "record_caller", "{" + URL + "}")).isEmpty();
    }

    @Test
    void aRecordingThatIsSentNowhereIsWarnedOf() {
        assertThat(problems(TARGET, "record_call", "{\"action\":\"start\"}"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.isError()).isFalse();
                    assertThat(problem.pointer()).isEqualTo("/data");
                    assertThat(problem.found()).isEqualTo("no url");
                    assertThat(problem.expected()).contains("store_recordings", "the account's database", "nowhere");
                });
    }

    @Test
    void toStopARecordingNothingIsNeeded() {
        assertThat(problems(TARGET, "record_call", "{\"action\":\"stop\"}")).isEmpty();
    }

    private static List<Problem> problems(KazooTarget target, String module, String data) {
        String json = "{\"module\":\"" + module + "\",\"data\":" + data + ",\"children\":{}}";
        return new CallflowPreparer(target).prepare(CallflowJson.read(json)).problems();
    }
}
