package dev.callwright.flow.component;

import static dev.callwright.flow.component.NodesForTests.ANNA;
import static dev.callwright.flow.component.NodesForTests.FRONT_DESK;
import static dev.callwright.flow.component.NodesForTests.SALES;
import static dev.callwright.flow.component.NodesForTests.chain;
import static dev.callwright.flow.component.NodesForTests.module;
import static dev.callwright.flow.component.NodesForTests.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.KazooVersion;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallForwardTest {
    /** Every state leads to a node of its own that shows by a prompt, or by its name in the path. */
    private static final String REST = """
            no_answer: { type: play_audio, prompt: "no answer {{ f.to }} {{ f.hangup_cause }} {{ f.dial_status }} {{ f.ring_status }}" }
            busy: { type: play_audio, prompt: "busy {{ f.to }} {{ f.hangup_cause }} {{ f.dial_status }} {{ f.parent_call_uuid }}" }
            failed: { type: play_audio, prompt: "failed {{ f.to }} {{ f.hangup_cause }} {{ f.from }} {{ f.from_iso2 }}" }
            done: { type: branch, lhs: "LHS", conditions: [{ alias: as_expected, operation: equal, rhs: "RHS" }] }
            """;

    private static String forward(String options) {
        return forward(options, "-", "-");
    }

    private static String forward(String options, String lhs, String rhs) {
        return "start: { type: start, next: { incoming_call: f } }\nf: { type: call_forward, " + options
                + ", next: { completed: done, no_answer: no_answer, busy_rejected: busy, failed: failed } }\n"
                + REST.replace("LHS", lhs).replace("RHS", rhs);
    }

    private static String say(Callflow tree) {
        return String.valueOf(module(tree, "tts").data().get("text"));
    }

    @Test
    void aNumberIsDialledThroughAllCarriersWithEveryCauseSpelledOut() {
        NodesForTests test = new NodesForTests(forward("from: '+353 1 687 7779', to: '+353 86 123-4567'"));

        Callflow tree = test.answer();

        assertThat(tree.module()).isEqualTo("set_cid");
        assertThat(tree.data()).containsEntry("caller_id_number", "+35316877779");
        Callflow dialled = module(tree, "resources");
        assertThat(dialled.data())
                .containsEntry("to_did", "+353861234567")
                .containsEntry("timeout", 30)
                .containsEntry("use_local_resources", false);
        assertThat(dialled.children()).hasSize(30).doesNotContainKey("_");
        assertThat(dialled.children().values()).allMatch(each -> each.module().equals("pivot"));
        assertThat(tree.nodes()).hasSizeLessThan(100);
    }

    @Test
    void aBusyNumberIsBusy() {
        NodesForTests test = new NodesForTests(forward("from: '+35316877779', to: '+353861234567'"));

        Callflow dialled = module(test.answer(), "resources");

        assertThat(say(test.follow(dialled, "USER_BUSY")))
                .isEqualTo("busy +353861234567 USER_BUSY busy " + NodesForTests.CALL);
    }

    @Test
    void aNumberThatNobodyAnswersWasNotAnswered() {
        NodesForTests test = new NodesForTests(forward("from: '+35316877779', to: '+353861234567'"));

        Callflow dialled = module(test.answer(), "resources");

        assertThat(say(test.follow(dialled, "NO_ANSWER")))
                .isEqualTo("no answer +353861234567 NO_ANSWER no-answer true");
    }

    @Test
    void theRingTimeoutCanLeadToFailedAsInPhlo() {
        NodesForTests test =
                new NodesForTests(forward("from: '+35316877779', to: '+353861234567', ring_timeout_state: failed"));

        Callflow dialled = module(test.answer(), "resources");

        assertThat(say(test.follow(dialled, "NO_ANSWER"))).isEqualTo("failed +353861234567 NO_ANSWER +35316877779 IE");
    }

    @Test
    void tenNumbersInTurnAreTenSmallAnswers() {
        String numbers =
                IntStream.range(0, 10).mapToObj(i -> "'+35386123456" + i + "'").collect(Collectors.joining(", "));
        NodesForTests test = new NodesForTests(forward("from: '+35316877779', to: [" + numbers + "], record: true"));

        Callflow tree = test.answer();
        for (int i = 0; i < 10; i++) {
            assertThat(tree.nodes()).hasSizeLessThan(100);
            Callflow dialled = module(tree, "resources");
            assertThat(dialled.data()).containsEntry("to_did", "+35386123456" + i);
            assertThat(tree.nodes().stream().filter(node -> node.module().equals("record_call")))
                    .hasSize(i == 0 ? 1 : 0);
            tree = test.follow(dialled, i == 9 ? "USER_BUSY" : "NO_ANSWER");
        }

        assertThat(say(tree)).startsWith("busy +353861234569");
        assertThat(chain(tree))
                .as("the recording that never began is not left waiting")
                .startsWith("record_call");
        assertThat(tree.data()).containsEntry("action", "stop");
    }

    @Test
    void phonesOfTheAccountAreRungByTheirIds() {
        NodesForTests test = new NodesForTests(
                forward("from: '+35316877779', to: 'front_desk, user:anna, group:sales', ring_timeout: 12"));

        Callflow first = module(test.answer(), "device");
        assertThat(first.data()).containsEntry("id", FRONT_DESK).containsEntry("timeout", 12);
        Callflow second = module(test.follow(first, "_"), "user");
        assertThat(second.data()).containsEntry("id", ANNA).containsEntry("timeout", 12);
        Callflow third = module(test.follow(second, "NO_ANSWER"), "ring_group");
        assertThat(third.data().get("endpoints"))
                .isEqualTo(List.of(Map.of("endpoint_type", "group", "id", SALES, "timeout", 12)));
        assertThat(say(test.follow(third, "_"))).startsWith("failed group:sales");
    }

    @Test
    void phonesAtOnceAreOneRingGroup() {
        NodesForTests test = new NodesForTests(
                forward("from: '+35316877779', to: ['device:front_desk', 'user:anna'], forwarding: parallel"));

        Callflow group = module(test.answer(), "ring_group");

        assertThat(group.data())
                .containsEntry("strategy", "simultaneous")
                .containsEntry(
                        "endpoints",
                        List.of(
                                Map.of("endpoint_type", "device", "id", FRONT_DESK, "timeout", 30),
                                Map.of("endpoint_type", "user", "id", ANNA, "timeout", 30)));
        assertThat(say(test.follow(group, "CALL_REJECTED"))).startsWith("busy device:front_desk,user:anna");
    }

    @Test
    void numbersAtOnceAreRefusedWhenTheFileIsLoaded() {
        assertThat(problems(forward(
                        "from: '+35316877779', to: ['+353861234567', 'device:front_desk'], forwarding: parallel")))
                .singleElement()
                .asString()
                .startsWith("error: parallel with the number +353861234567 ->")
                .contains("cellphone");
    }

    @Test
    void numbersAtOnceThatOnlyTheCallTellsAreRungInTurn() {
        String nodes =
                forward("from: '+35316877779', to: '{{ start.call.from }}, device:front_desk', forwarding: parallel");
        assertThat(problems(nodes))
                .anyMatch(each ->
                        each.startsWith("warning: parallel with recipients") && each.contains("one after another"));

        NodesForTests test = new NodesForTests(nodes);
        Callflow first = module(test.answer(), "resources");

        assertThat(first.data()).containsEntry("to_did", "+353861112222");
        assertThat(module(test.follow(first, "NO_ANSWER"), "device").data()).containsEntry("id", FRONT_DESK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+353861234567;ext=12",
                "+353861234567x12",
                "+353861234567 ext. 12",
                "+353861234567w12#",
                "01-234 5678;12"
            })
    void anExtensionBehindTheNumberIsRefusedWithWhatIsNearest(String to) {
        assertThat(problems(forward("from: '+35316877779', to: '" + to + "'")))
                .singleElement()
                .asString()
                .startsWith("error: ")
                .contains("cannot dial an extension after the answer")
                .contains("device:NAME");
    }

    @Test
    void callScreeningIsRefusedByNameWithWhatIsNearest() {
        assertThat(problems(forward("from: '+35316877779', to: front_desk, call_screening: { prompt: Hi, key: '1' }")))
                .singleElement()
                .asString()
                .startsWith("error: call screening")
                .contains("require_keypress");
    }

    @Test
    void aNameThatIsMisspeltIsToldFromTheRightOne() {
        assertThat(problems(forward("from: '+35316877779', to: 'device:front_dsk'")))
                .singleElement()
                .asString()
                .endsWith("device:front_desk?");
        assertThat(problems(forward("from: '+35316877779', to: 'sip:bob@elsewhere.example.com'")))
                .singleElement()
                .asString()
                .contains("sip.invite_format");
    }

    @Test
    void aSipUserThatIsNamedIsThatPhone() {
        NodesForTests test = new NodesForTests(forward("from: '+35316877779', to: 'sip:front_desk@phone.example.com'"));

        assertThat(module(test.answer(), "device").data()).containsEntry("id", FRONT_DESK);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "True, true",
        "TRUE, true",
        "1, true",
        "-3, true",
        "yes, true",
        "no, true",
        "1.5, true",
        "false, false",
        "False, false",
        "0, false",
        "'00', false",
        "'  ', false",
        "'{{ start.call.hangup_cause }}', false",
        "'{{ start.call.from }}', true",
        "'{{ start.http.params.record }}', false"
    })
    void whetherItIsRecordedIsPhlosTable(String record, boolean recorded) {
        NodesForTests test =
                new NodesForTests(forward("from: '+35316877779', to: front_desk, record: '" + record + "'"));

        Callflow tree = test.answer();

        assertThat(tree.nodes().stream().anyMatch(node -> node.module().equals("record_call")))
                .isEqualTo(recorded);
        if (recorded) {
            assertThat(module(tree, "record_call").data())
                    .containsEntry("action", "start")
                    .containsEntry("record_on_bridge", true)
                    .containsEntry("format", "mp3")
                    .containsEntry("time_limit", 600)
                    .containsEntry("url", "https://pbx.example.com/s/secret/recordings");
        }
    }

    @Test
    void nobodyToRingIsAFailure() {
        NodesForTests test = new NodesForTests(forward("from: '+35316877779', to: '{{ start.http.params.nobody }}'"));

        assertThat(say(test.answer())).startsWith("failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+35386\\r\\nX-Evil: 1",
                "sip:a@b;maddr=evil",
                "900/1/2;x",
                "$(id)",
                "loopback/1",
                "[leg_timeout=1]user/1",
                "+353861234567@evil.example.com>",
            })
    void whatATemplateBringsIsNeverDialledUnlessItIsANumber(String hostile) {
        NodesForTests test = new NodesForTests("""
                start: { type: start, next: { incoming_call: v } }
                v: { type: set_variables, variables: { to: "HOSTILE" }, next: f }
                f: { type: call_forward, from: "{{ v.to }}", to: "{{ v.to }}", next: { failed: sorry } }
                sorry: { type: play_audio, prompt: Sorry }
                """.replace("HOSTILE", hostile));

        assertThat(chain(test.answer())).containsExactly("tts");
    }

    @Test
    void theCarriersAreTheConfiguredOnesUnlessTheNodeSaysOtherwise() {
        String nodes = forward("from: '+35316877779', to: '+353861234567'");
        NodesForTests local =
                new NodesForTests(nodes, NodesForTests.target(KazooVersion.V4_3).withLocalResources(true));
        assertThat(module(local.answer(), "resources").data()).containsEntry("use_local_resources", true);

        NodesForTests said = new NodesForTests(
                forward("from: '+35316877779', to: '+353861234567', use_local_resources: false"),
                NodesForTests.target(KazooVersion.V4_3).withLocalResources(true));
        assertThat(module(said.answer(), "resources").data()).containsEntry("use_local_resources", false);
    }

    @Test
    void theCallersNameHoldsNothingThatSipCouldMisread() {
        NodesForTests test = new NodesForTests(
                forward("from: '+35316877779', to: front_desk, caller_id_name: \"Ev\\\"il\\r\\n<sip:x>; \\u202Eb\""));

        assertThat(module(test.answer(), "set_cid").data()).containsEntry("caller_id_name", "Evilsip:x b");
    }

    @Test
    void aTalkIsCompletedWhenTheCallEnds() {
        NodesForTests test = new NodesForTests(
                forward(
                        "from: '{{ start.call.from }}', to: '+353861234567'",
                        "{{ f.to }} {{ f.from }} {{ f.uuid }} {{ f.dial_status }} {{ f.hangup_cause }} {{ f.duration }}"
                                + " {{ f.bill_duration }} {{ f.bill_amount }} {{ f.start_time }} {{ f.answer_time }} {{ f.end_time }}"
                                + " {{ f.leg }} {{ f.parent_call_uuid }} {{ f.ring_status }} {{ f.from_iso2 }} {{ start.call.from }}",
                        "+353861234567 +353861112222 b-leg completed NORMAL_CLEARING 90 61 0.1 2026-11-20T11:58:30Z"
                                + " 2026-11-20T11:58:59Z 2026-11-20T12:00:00Z BLeg 829597750@10.26.0.158 true IE +353861112222"));
        test.answer();

        assertThat(test.ended(
                        "Hangup-Cause", "NORMAL_CLEARING",
                        "Duration-Seconds", "90",
                        "Billing-Seconds", "61",
                        "Ringing-Seconds", "5",
                        "Other-Leg-Call-ID", "b-leg"))
                .containsExactly("f.completed", "done.as_expected");
    }

    @Test
    void aTalkEndsOnce() {
        NodesForTests test = new NodesForTests(forward("from: '+35316877779', to: front_desk"));
        test.answer();

        assertThat(test.ended("Hangup-Cause", "NORMAL_CLEARING")).first().isEqualTo("f.completed");
        assertThat(test.ended("Hangup-Cause", "NORMAL_CLEARING")).isEmpty();
    }

    @Test
    void aCallThatWasNeverConnectedIsNotCompletedByItsEnd() {
        NodesForTests test = new NodesForTests(forward("from: '+35316877779', to: front_desk"));
        Callflow device = module(test.answer(), "device");
        test.follow(device, "NO_ANSWER");

        assertThat(test.ended("Hangup-Cause", "NORMAL_CLEARING")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ORIGINATOR_CANCEL, '', no_answer",
        "NORMAL_CLEARING, '', completed",
        "NORMAL_CLEARING, false, no_answer",
        "NORMAL_CLEARING, true, completed"
    })
    void aCallerWhoGivesUpWhileItRingsWasNotAnswered(String cause, String bridged, String state) {
        NodesForTests test = new NodesForTests(forward("from: '+35316877779', to: front_desk"));
        test.answer();

        assertThat(test.ended("Hangup-Cause", cause, "Bridged", bridged))
                .first()
                .isEqualTo("f." + state);
    }

    @Test
    void theOneWhoAnsweredIsToldByTheEnd() {
        NodesForTests test = new NodesForTests(
                forward("from: '+35316877779', to: 'front_desk, user:anna'", "{{ f.to }}", "user:anna"));
        Callflow device = module(test.answer(), "device");
        test.follow(device, "_");

        assertThat(test.ended("Hangup-Cause", "NORMAL_CLEARING")).containsExactly("f.completed", "done.as_expected");
    }

    @Test
    void aShortNumberIsWarnedOf() {
        assertThat(problems(forward("from: '+35316877779', to: '1001'")))
                .singleElement()
                .asString()
                .startsWith("warning: the number 1001")
                .contains("device:NAME");
    }

    @Property(tries = 150)
    void everyTreeIsRightForEveryKazoo(
            @ForAll KazooVersion version,
            @ForAll @Size(min = 1, max = 6) List<Pick> to,
            @ForAll boolean parallel,
            @ForAll boolean record,
            @ForAll boolean ringback,
            @ForAll int chosen) {
        String recipients = to.stream().map(pick -> "'" + pick.written + "'").collect(Collectors.joining(", "));
        boolean numbers = to.contains(Pick.NUMBER) || to.contains(Pick.NATIONAL);
        NodesForTests test = new NodesForTests(
                forward("from: '{{ start.call.from }}', to: [" + recipients + "], record: " + record
                        + (parallel && !(numbers && to.size() > 1) ? ", forwarding: parallel" : "")
                        + (ringback ? ", ringback: 'tone_stream://%(400,200,400,450)', caller_id_name: Jo" : "")),
                NodesForTests.target(version));
        Callflow tree = test.answer();
        for (int i = 0; i < to.size(); i++) {
            assertThat(tree.nodes()).hasSizeLessThan(100);
            List<Callflow> pivots = tree.nodes().stream()
                    .filter(node -> node.module().equals("pivot"))
                    .toList();
            if (!pivots.isEmpty()) {
                tree = test.follow(pivots.get(Math.floorMod(chosen + i, pivots.size())));
            }
        }
    }

    /** Whom the random ones ring. */
    enum Pick {
        NUMBER("+353861234567"),
        NATIONAL("(086) 123 4567"),
        DEVICE("device:front_desk"),
        USER("user:anna"),
        GROUP("sales"),
        SIP("sip:front_desk@x.example.com");

        private final String written;

        Pick(String written) {
            this.written = written;
        }
    }
}
