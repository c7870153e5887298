package dev.callwright.flow.component;

import static dev.callwright.flow.component.NodesForTests.chain;
import static dev.callwright.flow.component.NodesForTests.join;
import static dev.callwright.flow.component.NodesForTests.module;
import static dev.callwright.flow.component.NodesForTests.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.flow.multiparty.Member;
import dev.callwright.flow.multiparty.Multiparty;
import dev.callwright.flow.multiparty.Parties;
import dev.callwright.flow.multiparty.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MultipartyCallTest {
    private static final String AGENT = "+353861234567";

    private static String party(String options) {
        return "start: { type: start, next: { incoming_call: m } }\nm: { type: multiparty_call, from: '+35316877779'"
                + options + ", next: { completed: done, failed: sorry } }\nsorry: { type: play_audio, prompt: Sorry }\n"
                + "done: { type: branch, lhs: \"{{ m.event }} {{ m.from }} {{ m.call_uuid }}\", conditions:"
                + " [{ alias: as_expected, operation: equal, rhs: \"ConferenceExit +353861112222 829597750@10.26.0.158\" }] }\n";
    }

    private static String conference(Callflow tree) {
        return String.valueOf(((Map<?, ?>)
                        Objects.requireNonNull(module(tree, "conference").data().get("config")))
                .get("name"));
    }

    private static List<Member> members(NodesForTests test, String conference) {
        return join(new Parties(test.keep).in(conference)).orElseThrow().members();
    }

    @ParameterizedTest
    @EnumSource(KazooVersion.class)
    void aCustomerIsBroughtTogetherWithAnAgent(KazooVersion version) {
        NodesForTests test = new NodesForTests(
                party(", to: '" + AGENT + "', name: Support desk, announcement: Hello, hold_music: music"),
                NodesForTests.target(version));

        Callflow tree = test.answer();

        assertThat(chain(tree)).containsExactly("tts", "conference");
        assertThat(conference(tree)).startsWith("Support-desk-");
        assertThat(test.calls.asked).containsExactly("dial " + AGENT);
        assertThat(members(test, conference(tree)))
                .containsExactlyInAnyOrder(
                        new Member("+353861112222", NodesForTests.CALL, Role.CUSTOMER, false),
                        new Member(AGENT, "call-of-" + AGENT, Role.AGENT, false));
    }

    @Test
    void askedAgainItCallsNobodyTwice() {
        NodesForTests test = new NodesForTests(party(", to: '" + AGENT + "'"));

        assertThat(test.answer()).isEqualTo(test.answer());
        assertThat(test.calls.asked).containsExactly("dial " + AGENT);
    }

    @Test
    void anAgentWhoDialsInIsTheAgent() {
        NodesForTests test = new NodesForTests(party(", dial: agent_dials_customers"));

        Callflow tree = test.answer();

        assertThat(members(test, conference(tree))).extracting(Member::role).containsExactly(Role.AGENT);
    }

    @Test
    void theCallerHearsRingingUntilTheAgentAnswers() {
        NodesForTests test = new NodesForTests(party(", to: '" + AGENT + "'"));
        test.budget = Duration.ofMillis(1);
        test.calls.ringing(AGENT);

        Callflow first = test.answer();
        assertThat(chain(first)).startsWith("audio_macro", "pivot");
        Callflow second = test.follow(first, "_");
        assertThat(chain(second)).startsWith("audio_macro", "pivot");
        test.calls.answers(AGENT, "agent-call");

        assertThat(chain(test.follow(second, "_"))).containsExactly("conference");
        assertThat(test.calls.asked).containsExactly("dial " + AGENT);
    }

    @Test
    void anAgentWhoNeverAnswersLeavesTheCallerAnotherWay() {
        NodesForTests test = new NodesForTests(party(", to: '" + AGENT + "'"));
        test.budget = Duration.ofMillis(1);
        test.calls.ringing(AGENT);

        Callflow first = test.answer();
        test.calls.answersNot(AGENT);

        assertThat(chain(test.follow(first, "_"))).containsExactly("tts");
        assertThat(test.ended("Hangup-Cause", "NORMAL_CLEARING"))
                .as("nothing more comes of it")
                .isEmpty();
    }

    @Test
    void anAgentWhoAnswersACallerWhoHasGoneIsLetGo() {
        NodesForTests test = new NodesForTests(party(", to: '" + AGENT + "'"));
        test.budget = Duration.ofMillis(1);
        test.calls.ringing(AGENT);
        test.answer();

        assertThat(test.ended("Hangup-Cause", "NORMAL_CLEARING")).first().isEqualTo("m.completed");
        test.calls.answers(AGENT, "agent-call");

        assertThat(test.calls.asked).containsExactly("dial " + AGENT, "kick agent-call");
    }

    @Test
    void itIsCompletedOnceWhenTheLastOneHasLeft() {
        NodesForTests test = new NodesForTests(party(", to: '" + AGENT + "'"));
        test.answer();

        assertThat(test.ended("Hangup-Cause", "NORMAL_CLEARING")).isEmpty();
        assertThat(test.endedOf("call-of-" + AGENT, "Hangup-Cause", "NORMAL_CLEARING"))
                .containsExactly("m.completed", "done.as_expected");
        assertThat(test.endedOf("call-of-" + AGENT, "Hangup-Cause", "NORMAL_CLEARING"))
                .isEmpty();
    }

    @Test
    void whoATriggerCallsInCountsToo() {
        NodesForTests test = new NodesForTests(party(", to: '" + AGENT + "'"));
        test.answer();
        Multiparty triggers =
                new Multiparty(test.calls, new Parties(test.keep), test.engine::alsoWhenEnds, () -> "another");
        join(triggers.call("t/m", "353861234567", "+353867654321", Role.AGENT, "k1"));

        assertThat(test.ended("Hangup-Cause", "NORMAL_CLEARING")).isEmpty();
        assertThat(test.endedOf("call-of-" + AGENT, "Hangup-Cause", "NORMAL_CLEARING"))
                .isEmpty();
        assertThat(test.endedOf("call-of-+353867654321", "Hangup-Cause", "NORMAL_CLEARING"))
                .first()
                .isEqualTo("m.completed");
    }

    @Test
    void nobodyWhoCanBeCalledIsAFailure() {
        NodesForTests test = new NodesForTests(party(", to: '{{ start.call.hangup_cause }}x'"));

        assertThat(chain(test.answer())).containsExactly("tts");
        assertThat(test.calls.asked).isEmpty();
    }

    @Test
    void whatCannotBeIsSaidByName() {
        assertThat(problems(party(", to: 'a b'"))).singleElement().asString().contains("a number such as");
        assertThat(problems(party(", agent_hold_music: jazz")))
                .singleElement()
                .asString()
                .contains("one music for all");
    }
}
