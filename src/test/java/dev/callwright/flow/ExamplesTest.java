package dev.callwright.flow;

import static dev.callwright.flow.FlowsForTests.COMPANY;
import static dev.callwright.flow.FlowsForTests.FRONT_DESK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.CallflowJson;
import dev.callwright.callflow.PivotRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each file of {@code flows/examples} does what its first lines say. */
class ExamplesTest {
    private static final String ANNA = "a15f03c77be84a0f9d26c1480ef57b31";
    private static final String ACCOUNT = "4a6863e3351f4d7f2a9f0b8c11ee2277";
    private static FlowLibrary library = FlowLibrary.EMPTY;

    @BeforeAll
    static void load() {
        library = FlowsForTests.directory(Path.of("flows")).reload();
    }

    private static PivotRequest.Builder call() {
        return PivotRequest.builder()
                .callId("829597750@192.0.2.1")
                .accountId(ACCOUNT)
                .request("+14155550100")
                .callerIdNumber("+15551234567");
    }

    private static String answer(String name, PivotRequest call, String moment) {
        return CallflowJson.writeText(library.flow("examples/" + name)
                .orElseThrow()
                .answer(call, Instant.parse(moment))
                .callflow());
    }

    private static String answer(String name, PivotRequest call) {
        return answer(name, call, "2026-06-17T11:00:00Z");
    }

    private static String answer(String name) {
        return answer(name, call().build());
    }

    private static String tts(String text) {
        return "{\"module\":\"tts\",\"data\":{\"text\":\"" + text + "\"},\"children\":{}}";
    }

    @Test
    void everyExampleIsThereWithoutErrorsAndClaimsNoNumber() {
        assertThat(library.refused()).isEmpty();
        assertThat(library.flows().keySet())
                .filteredOn(name -> name.startsWith("examples/"))
                .containsExactlyInAnyOrderElementsOf(Set.of(
                        "examples/collect-dtmf",
                        "examples/collected",
                        "examples/conference-ad-hoc",
                        "examples/conference-area-code",
                        "examples/conference-prebuilt",
                        "examples/device",
                        "examples/global-resources",
                        "examples/local-resources",
                        "examples/manual-presence",
                        "examples/play",
                        "examples/record-caller",
                        "examples/record-per-user",
                        "examples/record-start",
                        "examples/record-stop",
                        "examples/response",
                        "examples/ring-group",
                        "examples/send-dtmf",
                        "examples/time-of-day",
                        "examples/tts",
                        "examples/user"));
        assertThat(library.flows().values())
                .allSatisfy(flow -> assertThat(flow.numbers()).isEmpty());
    }

    @Test
    void theOfficeRingsTheFrontDeskFromNineToFive() {
        String open = "{\"module\":\"device\",\"data\":{\"id\":\"" + FRONT_DESK + "\"},\"children\":{\"_\":"
                + "{\"module\":\"voicemail\",\"data\":{\"id\":\"" + COMPANY + "\"},\"children\":{}}}}";
        String closed = "{\"module\":\"voicemail\",\"data\":{\"id\":\"" + COMPANY + "\"},\"children\":{}}";
        PivotRequest call = call().build();

        // Dublin is one hour ahead of UTC in June
        assertThat(answer("time-of-day", call, "2026-06-17T07:59:59Z")).isEqualTo(closed);
        assertThat(answer("time-of-day", call, "2026-06-17T08:00:00Z")).isEqualTo(open);
        assertThat(answer("time-of-day", call, "2026-06-17T15:59:59Z")).isEqualTo(open);
        assertThat(answer("time-of-day", call, "2026-06-17T16:00:00Z")).isEqualTo(closed);
        assertThat(library.flow("examples/time-of-day").orElseThrow().fallback().map(CallflowJson::writeText))
                .contains(closed);
    }

    @Test
    void aDeviceAndAUserRing() {
        assertThat(answer("device"))
                .isEqualTo(
                        "{\"module\":\"device\",\"data\":{\"id\":\"d1a4b6e02f5c48c7a9034be7716d0c11\"},\"children\":{}}");
        assertThat(answer("user"))
                .isEqualTo("{\"module\":\"user\",\"data\":{\"id\":\"" + ANNA + "\"},\"children\":{}}");
    }

    @Test
    void aRingGroupGetsItsTypesFromTheNames() {
        assertThat(answer("ring-group"))
                .isEqualTo(
                        "{\"module\":\"ring_group\",\"data\":{\"endpoints\":["
                                + "{\"id\":\"d1a4b6e02f5c48c7a9034be7716d0c11\",\"endpoint_type\":\"device\"},"
                                + "{\"id\":\"d2c90f71b83e4d1c8b5e20aa94f3d722\",\"endpoint_type\":\"device\"},"
                                + "{\"id\":\"" + ANNA + "\",\"endpoint_type\":\"user\"},"
                                + "{\"id\":\"a2e86d1950c34b7ab1f7339d02ca6842\",\"endpoint_type\":\"user\"},"
                                + "{\"id\":\"91b7c3e4520d4f86a1c95e0d38f67a51\",\"endpoint_type\":\"group\"},"
                                + "{\"id\":\"92f04a8d6be1475c9370e2b81d5cfa62\",\"endpoint_type\":\"group\"}]},\"children\":{}}");
    }

    @Test
    void aCallGoesOutsideByTheClustersOrTheAccountsCarriers() {
        assertThat(answer("global-resources"))
                .isEqualTo(
                        "{\"module\":\"resources\",\"data\":{\"to_did\":\"+35316877779\",\"use_local_resources\":false},"
                                + "\"children\":{}}");
        assertThat(answer("local-resources"))
                .isEqualTo(
                        "{\"module\":\"resources\",\"data\":{\"to_did\":\"+35316877779\",\"use_local_resources\":true},"
                                + "\"children\":{}}");
    }

    @Test
    void digitsAreCollectedAndBroughtBackToUs() {
        assertThat(answer("collect-dtmf"))
                .isEqualTo(
                        "{\"module\":\"tts\",\"data\":{\"text\":\"Please enter up to four digits.\"},\"children\":{\"_\":"
                                + "{\"module\":\"collect_dtmf\",\"data\":{\"max_digits\":4,\"collection_name\":\"custom_name\","
                                + "\"terminator\":\"#\"},\"children\":{\"_\":"
                                + "{\"module\":\"pivot\",\"data\":{\"voice_url\":\"https://pbx.example.com/pivot/examples/collected\","
                                + "\"method\":\"post\",\"req_format\":\"kazoo\",\"req_body_format\":\"json\"},\"children\":{\"_\":"
                                + "{\"module\":\"hangup\",\"data\":{},\"children\":{}}}}}}}}");
    }

    @Test
    void collectedDigitsAreReadBackWhicheverWayTheyCome() {
        assertThat(answer("collected")).isEqualTo(tts("We didn't get that"));
        assertThat(answer("collected", call().parameter("Digits", Map.of()).build()))
                .isEqualTo(tts("We didn't get that"));
        assertThat(answer("collected", call().parameter("Digits", "").build())).isEqualTo(tts("We didn't get that"));
        assertThat(answer("collected", call().parameter("Digits", "1234").build()))
                .isEqualTo(tts("You typed 1234"));
        assertThat(answer("collected", call().digits("custom_name", "56").build()))
                .isEqualTo(tts("You typed 56"));
        assertThat(answer(
                        "collected",
                        call().digits("other", "9").digits("custom_name", "56").build()))
                .isEqualTo(tts("You typed 56"));
        assertThat(answer("collected", call().digits("7").build())).isEqualTo(tts("You typed 7"));
    }

    @Test
    void tonesAreSent() {
        assertThat(answer("send-dtmf"))
                .isEqualTo(
                        "{\"module\":\"send_dtmf\",\"data\":{\"digits\":\"123ABC#\",\"duration_ms\":2000},\"children\":{}}");
    }

    @Test
    void aRoomOfThePbxIsJoined() {
        assertThat(answer("conference-prebuilt"))
                .isEqualTo(
                        "{\"module\":\"conference\",\"data\":{\"id\":\"c0f31e82d9564ab0b7283a9fe5170d81\"},\"children\":{}}");
    }

    @Test
    void nobodyJoinsAConferenceOnTheSpotMuted() {
        assertThat(answer("conference-ad-hoc"))
                .isEqualTo("{\"module\":\"conference\",\"data\":{\"config\":{\"name\":\"My Ad-hoc Conference\","
                        + "\"member\":{\"join_muted\":false}}},\"children\":{}}");
    }

    @Test
    void callersMeetByTheirAreaCodeAndHiddenOnesAmongThemselves() {
        String areaCode = conference("Welcome to the 555 conference!", "Areacode 555");
        String unknown = conference("Welcome to the conference!", "Areacode unknown");

        assertThat(answer("conference-area-code")).isEqualTo(areaCode);
        assertThat(answer(
                        "conference-area-code",
                        call().callerIdNumber("5551234567").build()))
                .isEqualTo(areaCode);
        assertThat(answer(
                        "conference-area-code",
                        call().callerIdNumber("anonymous").build()))
                .isEqualTo(unknown);
        assertThat(answer("conference-area-code", PivotRequest.builder().build()))
                .isEqualTo(unknown);
    }

    private static String conference(String text, String name) {
        return "{\"module\":\"tts\",\"data\":{\"text\":\"" + text
                + "\"},\"children\":{\"_\":{\"module\":\"conference\"," + "\"data\":{\"config\":{\"name\":\"" + name
                + "\",\"member\":{\"join_muted\":false}}},\"children\":{}}}}";
    }

    @Test
    void aCallIsTurnedAwayAsBusyWithAnAnnouncement() {
        assertThat(answer("response"))
                .isEqualTo("{\"module\":\"response\",\"data\":{\"code\":486,\"message\":\"User Busy\","
                        + "\"media\":\"b47e12d05fc94a8e8a1b6cd93e02f7a2\"},\"children\":{}}");
    }

    @Test
    void aLampBlinks() {
        assertThat(answer("manual-presence"))
                .isEqualTo(
                        "{\"module\":\"manual_presence\",\"data\":{\"presence_id\":\"username\",\"status\":\"ringing\"},"
                                + "\"children\":{}}");
    }

    @Test
    void recordingStartsAndStops() {
        assertThat(answer("record-start"))
                .isEqualTo(
                        "{\"module\":\"record_call\",\"data\":{\"action\":\"start\",\"time_limit\":1200,\"format\":\"mp3\","
                                + "\"url\":\"https://pbx.example.com/recordings\"},\"children\":{}}");
        assertThat(answer("record-stop"))
                .isEqualTo("{\"module\":\"record_call\",\"data\":{\"action\":\"stop\"},\"children\":{}}");
    }

    @Test
    void aUsersRecordingEndsBeforeVoicemailBegins() {
        assertThat(answer("record-per-user"))
                .isEqualTo("{\"module\":\"record_call\",\"data\":{\"action\":\"start\",\"format\":\"mp3\",\"url\":"
                        + "\"https://recordings.example.com/" + ACCOUNT
                        + "/anna\",\"time_limit\":360},\"children\":{\"_\":"
                        + "{\"module\":\"user\",\"data\":{\"id\":\"" + ANNA + "\"},\"children\":{\"_\":"
                        + "{\"module\":\"record_call\",\"data\":{\"action\":\"stop\"},\"children\":{\"_\":"
                        + "{\"module\":\"voicemail\",\"data\":{\"id\":\"5e10c94ab7d64f2386fd01e9c2b73a71\"},\"children\":{}}"
                        + "}}}}}}");
    }

    @Test
    void theCallerAloneIsRecordedAndSayIsTts() {
        assertThat(answer("record-caller"))
                .isEqualTo("{\"module\":\"tts\",\"data\":{\"text\":\"Please leave your message after the beep\"},"
                        + "\"children\":{\"_\":{\"module\":\"record_caller\",\"data\":{\"format\":\"mp3\",\"url\":"
                        + "\"https://recordings.example.com/voicemail/" + ACCOUNT + "/anna\",\"time_limit\":360},"
                        + "\"children\":{}}}}");
    }

    @Test
    void aTextIsReadAndTheCallEnds() {
        assertThat(answer("tts"))
                .isEqualTo(
                        "{\"module\":\"tts\",\"data\":{\"text\":\"Your call was routed by a text file. Have a great day.\"},"
                                + "\"children\":{\"_\":{\"module\":\"response\",\"data\":{\"code\":486},\"children\":{}}}}");
    }

    @Test
    void filesArePlayedFromTheAccountAndFromTheWeb() {
        assertThat(answer("play"))
                .isEqualTo(
                        "{\"module\":\"play\",\"data\":{\"id\":\"b30d6fa1c8e2453792be40d75f16ca91\"},\"children\":{\"_\":"
                                + "{\"module\":\"play\",\"data\":{\"id\":\"https://media.example.com/some/file.mp3\"},"
                                + "\"children\":{}}}}");
    }

    @Test
    void withoutAPublicUrlOnlyThoseThatNeedOneAreRefused() {
        FlowLibrary library = FlowsForTests.directory(Path.of("flows"), FlowsForTests.withoutPublicUrl())
                .reload();

        assertThat(library.refused())
                .containsExactly(
                        "dial_status.yml",
                        "doorman.yml",
                        "examples/collect-dtmf.yml",
                        "examples/record-start.yml",
                        "leave_message.yml",
                        "order_status.yml",
                        "support_line.yml");
        assertThat(library.problems())
                .filteredOn(problem -> problem.problem().isError())
                .allSatisfy(
                        problem -> assertThat(problem.problem().expected())
                                .contains(
                                        "This flow needs a public URL: start with --public-url https://… (Kazoo rejects localhost)."));
    }
}
