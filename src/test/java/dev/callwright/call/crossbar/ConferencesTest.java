package dev.callwright.call.crossbar;

import static dev.callwright.call.crossbar.Crossbar.await;
import static dev.callwright.call.crossbar.FakeCrossbar.ACCOUNT;
import static dev.callwright.call.crossbar.FakeCrossbar.accepted;
import static dev.callwright.call.crossbar.FakeCrossbar.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConferencesTest {
    private static final String CONFERENCE = "/v2/accounts/" + ACCOUNT + "/conferences/run-7";

    private final FakeCrossbar pbx = new FakeCrossbar();
    private final Conferences conferences = pbx.client().conferences();

    @AfterEach
    void stop() {
        pbx.close();
    }

    @Test
    void aConferenceShowsWhoIsInIt() {
        pbx.answering(ok("""
                {"id": "run-7", "name": "Conf", "member": {"join_muted": false, "pins": ["1234"]},
                 "_read_only": {"members": 2, "admins": 0, "duration": 61, "is_locked": true, "participants": [
                   {"call_id": "c1", "participant_id": 20, "hear": true, "speak": true, "talking": false,
                    "is_moderator": true, "join_time": 63635217275, "duration": 60},
                   {"call_id": "c2", "participant_id": 21, "hear": false, "speak": false, "duration": 10}]}}"""));

        Conference conference = await(conferences.get("run-7"));

        assertThat(conference.locked()).isTrue();
        assertThat(conference.seconds()).hasValue(61);
        assertThat(conference.participants()).extracting(Participant::id).containsExactly("20", "21");
        assertThat(conference.participant("c2")).hasValueSatisfying(participant -> {
            assertThat(participant.hears()).isFalse();
            assertThat(participant.speaks()).isFalse();
            assertThat(participant.moderator()).isFalse();
            assertThat(participant.seconds()).hasValue(10);
        });
        assertThat(conference.participant("c3")).isEmpty();
        assertThat(conference.toString()).doesNotContain("1234");
        assertThat(pbx.only().line()).isEqualTo("GET " + CONFERENCE);
    }

    @Test
    void allConferencesAreListed() {
        pbx.answering(ok("[{\"id\":\"f1\",\"name\":\"Team\",\"members\":3,\"duration\":12,\"is_locked\":false},"
                + "{\"id\":\"run-7\",\"_read_only\":{\"duration\":5,\"is_locked\":true}}]"));

        List<Conference> all = await(conferences.list());

        assertThat(all).extracting(Conference::id).containsExactly("f1", "run-7");
        assertThat(all.get(0).seconds()).hasValue(12);
        assertThat(all.get(1).locked()).isTrue();
    }

    @Test
    void somebodyIsCalledIn() {
        pbx.answering(ok("""
                {"endpoint_responses": [
                  {"call_id": "522bb682-da03-11e7-8ce9-5364ba916f96", "endpoint_id": "+15551110002", "job_id": "j1",
                   "message": "dial resulted in call id 522bb682-da03-11e7-8ce9-5364ba916f96", "status": "success"},
                  {"endpoint_id": "d1", "error_message": "USER_NOT_REGISTERED", "status": "error"}]}"""));
        ConferenceDial dial = new ConferenceDial(
                List.of("+15551110002", "d1"),
                Duration.ofSeconds(20),
                Optional.of("Support"),
                Optional.of("+15551110001"),
                Optional.empty(),
                List.of("mute"),
                Map.of("run", "r1"));

        List<DialedEndpoint> answers = await(conferences.dial("run-7", dial));

        assertThat(answers).extracting(DialedEndpoint::succeeded).containsExactly(true, false);
        assertThat(answers.get(0).callId()).contains("522bb682-da03-11e7-8ce9-5364ba916f96");
        assertThat(answers.get(1).message()).contains("USER_NOT_REGISTERED");
        assertThat(pbx.only().line()).isEqualTo("PUT " + CONFERENCE);
        assertThat(pbx.only().body())
                .isEqualTo("{\"action\":\"dial\",\"data\":{\"custom_application_vars\":{\"run\":\"r1\"},\"data\":{"
                        + "\"endpoints\":[\"+15551110002\",\"d1\"],\"timeout\":20,\"caller_id_name\":\"Support\","
                        + "\"caller_id_number\":\"+15551110001\",\"participant_flags\":[\"mute\"]}}}");
    }

    @Test
    void aLegCanGetItsCallIdBeforehand() {
        pbx.answering(ok("{\"endpoint_responses\":[{\"call_id\":\"xyz-abc\",\"status\":\"success\"}]}"));
        ConferenceDial dial = new ConferenceDial(
                List.of("sip:anna@example.com"),
                Duration.ofSeconds(20),
                Optional.empty(),
                Optional.empty(),
                Optional.of("xyz-abc"),
                List.of(),
                Map.of());

        assertThat(await(conferences.dial("run-7", dial)).get(0).callId()).contains("xyz-abc");

        assertThat(pbx.only().body()).contains("\"outbound_call_id\":\"xyz-abc\"");
        assertThatThrownBy(() -> new ConferenceDial(
                        List.of("1001", "1002"),
                        Duration.ofSeconds(20),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("xyz-abc"),
                        List.of(),
                        Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everybodyHearsWhatIsPlayed() {
        pbx.answering(accepted("\"ok\""));

        await(conferences.play("run-7", "https://media.example.com/hello.wav"));

        assertThat(pbx.only().line()).isEqualTo("PUT " + CONFERENCE);
        assertThat(pbx.only().body())
                .isEqualTo(
                        "{\"action\":\"play\",\"data\":{\"data\":{\"media_id\":\"https://media.example.com/hello.wav\"}}}");
    }

    @ParameterizedTest
    @EnumSource
    void anActionIsForOneOrForAll(ParticipantAction action) {
        pbx.answering(accepted("\"ok\""), accepted("\"ok\""));

        await(conferences.participant("run-7", "20", action));
        await(conferences.all("run-7", action));

        assertThat(pbx.asked())
                .extracting(FakeCrossbar.Asked::line)
                .containsExactly("PUT " + CONFERENCE + "/participants/20", "PUT " + CONFERENCE + "/participants");
        assertThat(pbx.asked())
                .allSatisfy(asked ->
                        assertThat(asked.body()).isEqualTo("{\"data\":{\"action\":\"" + action.wireName() + "\"}}"));
    }

    @Test
    void oneParticipantHearsWhatIsPlayed() {
        pbx.answering(accepted("\"ok\""));

        await(conferences.playTo("run-7", "20", "b30d6fa1c8e2453792be40d75f16ca91"));

        assertThat(pbx.only().body())
                .isEqualTo(
                        "{\"data\":{\"action\":\"play\",\"data\":{\"media_id\":\"b30d6fa1c8e2453792be40d75f16ca91\"}}}");
    }

    @Test
    void theSameActionTwiceIsNoFailureAndEachIsUnlikeTheOther() {
        pbx.answering(
                accepted("\"ok\""),
                client -> client.getOutputStream()
                        .write("HTTP/1.1 304 Not Modified\r\n\r\n"
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        Conferences real = Crossbar.to(pbx.settings(Duration.ofSeconds(20)), java.time.Clock.systemUTC())
                .conferences();

        await(real.participant("run-7", "20", ParticipantAction.MUTE));
        await(real.participant("run-7", "20", ParticipantAction.MUTE));

        assertThat(pbx.asked())
                .allSatisfy(asked -> assertThat(asked.target()).matches(".*\\?random=[0-9a-f]+"))
                .extracting(FakeCrossbar.Asked::target)
                .doesNotHaveDuplicates();
    }
}
