package dev.callwright.flow.component;

import static dev.callwright.flow.component.NodesForTests.module;
import static dev.callwright.flow.component.NodesForTests.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.KazooTarget;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.callflow.OwnUrls;
import dev.callwright.flow.graph.StateRefused;
import dev.callwright.flow.outside.CallOrder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitiateCallTest {
    private static final String FLOW = """
            start: { type: start, next: { api_request: c } }
            c: { type: initiate_call, from: "+35316877779", to: "{{ start.http.params.to }}", ring_timeout: 20, record: true,
                 next: { answered: hello, no_answer: n, busy_rejected: b, failed: x } }
            hello: { type: play_audio, prompt: "{{ start.http.params.name }} {{ c.to }} {{ c.uuid }} {{ c.call_status }}" }
            n: { type: branch, lhs: "{{ c.to }}", conditions: [{ alias: one, operation: equal, rhs: "+353861234567" }] }
            b: { type: branch, lhs: "{{ c.hangup_cause }}", conditions: [{ alias: busy, operation: equal, rhs: USER_BUSY }] }
            x: { type: branch, lhs: "{{ c.to }}", conditions: [{ alias: second, operation: equal, rhs: "bad;x" }] }
            """;

    private static NodesForTests called(String to) {
        NodesForTests test = new NodesForTests(FLOW);
        assertThat(test.run(Map.of("to", to, "name", "Ann"))).containsExactly("start.api_request");
        return test;
    }

    private static String url(NodesForTests test, int order) {
        return test.calls.orders.get(order).answerUrl().toString();
    }

    @Test
    void aRequestPlacesOneCall() {
        NodesForTests test = called("00353 86 1234567");

        CallOrder order = test.calls.orders.get(0);

        assertThat(test.calls.orders).hasSize(1);
        assertThat(order.from()).isEqualTo("+35316877779");
        assertThat(order.to()).isEqualTo("+353861234567");
        assertThat(order.ringTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(order.record()).isTrue();
    }

    @Test
    void whoAnswersIsInTheFlow() {
        NodesForTests test = called("+353861234567");
        test.callId = "placed1";

        Callflow tree = test.follow(url(test, 0));

        assertThat(module(tree, "tts").data()).containsEntry("text", "Ann +353861234567 placed1 in-progress");
        assertThat(test.endedOf("placed1", "Hangup-Cause", "NORMAL_CLEARING"))
                .as("an answered call has no other state")
                .isEmpty();
    }

    @Test
    void theAnsweredCallMayHaveAnotherIdThanTheOrder() {
        NodesForTests test = called("+353861234567");
        test.callId = "another-leg";
        test.follow(url(test, 0));

        assertThat(test.endedOf("placed1", "Hangup-Cause", "NORMAL_CLEARING")).isEmpty();
    }

    @Test
    void theAddressIsTheFirstCallsThatComesWithIt() {
        NodesForTests test = called("+353861234567");
        test.callId = "placed1";
        Callflow first = test.follow(url(test, 0));
        assertThat(test.follow(url(test, 0))).as("asked again").isEqualTo(first);

        test.callId = "somebody-else";

        assertThatThrownBy(() -> test.follow(url(test, 0)))
                .isInstanceOf(StateRefused.class)
                .hasMessageContaining("another call has taken");
    }

    @ParameterizedTest
    @CsvSource({
        "NO_ANSWER, c.no_answer, n.one",
        "ORIGINATOR_CANCEL, c.no_answer, n.one",
        "USER_BUSY, c.busy_rejected, b.busy",
        "UNALLOCATED_NUMBER, c.failed, x.no_match",
        "NORMAL_CLEARING, c.failed, x.no_match"
    })
    void aCallThatEndsUnansweredTellsWhy(String cause, String state, String next) {
        NodesForTests test = called("+353861234567");

        assertThat(test.endedOf("placed1", "Hangup-Cause", cause)).containsExactly(state, next);
    }

    @Test
    void everyRecipientGoesOnByItself() {
        NodesForTests test = called("+353861234567, sip:anna@example.com");
        assertThat(test.calls.orders)
                .extracting(CallOrder::to)
                .containsExactly("+353861234567", "sip:anna@example.com");

        assertThat(test.endedOf("placed1", "Hangup-Cause", "NO_ANSWER")).containsExactly("c.no_answer", "n.one");
        test.callId = "placed2";
        assertThat(module(test.follow(url(test, 1)), "tts").data())
                .containsEntry("text", "Ann sip:anna@example.com placed2 in-progress");
    }

    @Test
    void aRecipientThatCannotBeCalledFailsAndTheOthersAreCalled() {
        NodesForTests test = new NodesForTests(FLOW);

        assertThat(test.run(Map.of("to", "+353861234567,bad;x")))
                .containsExactly("start.api_request", "c.failed", "x.second");
        assertThat(test.calls.orders).hasSize(1);
    }

    @Test
    void anOrderThatThePbxRefusesIsAFailure() {
        NodesForTests test = new NodesForTests(FLOW);
        test.calls.refusing("place +353861234567");

        assertThat(test.run(Map.of("to", "+353861234567"))).contains("c.failed");
    }

    @Test
    void aRepeatedRunPlacesNoSecondCall() {
        NodesForTests test = called("+353861234567");
        test.run(Map.of("to", "+353861234567", "name", "Ann"));

        assertThat(test.calls.orders).hasSize(1);
    }

    @Test
    void aCallerWhoComesToItIsWarnedOfAndLetGo() {
        String nodes = """
                start: { type: start, next: { incoming_call: hi } }
                hi: { type: play_audio, prompt: Hi, next: c }
                c: { type: initiate_call, from: "+35316877779", to: "+353861234567", next: { answered: bye } }
                bye: { type: play_audio, prompt: Bye }
                """;
        assertThat(problems(nodes)).anyMatch(each -> each.startsWith("warning: a caller who comes to c"));
        assertThat(problems(nodes.replace("incoming_call", "api_request")))
                .noneMatch(each -> each.startsWith("warning: a caller"));

        NodesForTests test = new NodesForTests(nodes);
        Callflow hi = test.answer();

        assertThat(test.calls.orders).as("not before the prompt was heard").isEmpty();
        assertThat(test.follow(hi, "_").module()).isEqualTo("hangup");
        assertThat(test.calls.orders).hasSize(1);
    }

    @Test
    void machineDetectionIsRefusedByName() {
        assertThat(problems("""
                start: { type: start, next: { api_request: c } }
                c: { type: initiate_call, from: "+35316877779", to: "+353861234567", machine_detection: true }
                """))
                .singleElement()
                .asString()
                .startsWith("error: machine detection")
                .contains("ivr_menu");
    }

    @Test
    void theStateVoicemailIsWarnedOf() {
        assertThat(problems("""
                start: { type: start, next: { api_request: c } }
                c: { type: initiate_call, from: "+35316877779", to: "+353861234567", next: { voicemail: bye } }
                bye: { type: hangup }
                """)).anyMatch(each -> each.startsWith("warning: the state voicemail"));
    }

    @Test
    void withoutAPublicUrlNobodyCouldComeBack() {
        KazooTarget none = new KazooTarget(
                KazooVersion.V4_3,
                NodesForTests.IDS,
                KazooTarget.TtsDefaults.NONE,
                OwnUrls.NONE,
                Callflow.of("hangup"));
        assertThat(problems(FLOW, none)).anyMatch(each -> each.contains("--public-url"));
    }
}
