package dev.callwright.flow.multiparty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.flow.outside.FakeCalls;
import dev.callwright.flow.outside.MemoryKeep;
import dev.callwright.flow.outside.OutsideFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The triggers, for an agent A1 who talks with a customer C; A2 is called in. */
class MultipartyTest {
    private static final String NODE = "support/agents";
    private static final String A1 = "+353861000001";
    private static final String A2 = "+353861000002";
    private static final String C = "+12025551111";

    private final FakeCalls calls = new FakeCalls();
    private final Parties parties =
            new Parties(new MemoryKeep(InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z")), 10_000, 1 << 24));
    private final List<String> followed = new ArrayList<>();
    private final Multiparty multiparty = new Multiparty(
            calls,
            parties,
            (call, other) -> {
                followed.add(call + " " + other);
                return CompletableFuture.completedFuture(null);
            },
            () -> "conf-2");

    @BeforeEach
    void anAgentTalksWithACustomer() {
        done(parties.begin(Party.of(NODE, "conf", "+35316877779", Optional.of("drop"))));
        done(parties.join("conf", new Member(A1, "a1", Role.AGENT, false)));
        done(parties.join("conf", new Member(C, "c", Role.CUSTOMER, false)));
    }

    private Party party() {
        return done(parties.in("conf")).orElseThrow();
    }

    private boolean customerIsOnHold() {
        return party().at(C).orElseThrow().onHold();
    }

    private static <T> T done(CompletionStage<T> stage) {
        assertThat(stage.toCompletableFuture()).isDone();
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Test
    void callBringsSomebodyIn() {
        done(multiparty.call(NODE, A1, A2, Role.AGENT, "k"));

        assertThat(calls.asked).containsExactly("dial " + A2);
        assertThat(party().at(A2))
                .hasValueSatisfying(member -> assertThat(member.role()).isEqualTo(Role.AGENT));
        assertThat(followed).containsExactly("a1 call-of-" + A2);
    }

    @Test
    void callByAnAgentWhoIsInNoCallBringsBothTogether() {
        done(multiparty.call(NODE, A2, "+353869999999", Role.CUSTOMER, "k"));

        assertThat(calls.asked).containsExactly("dial " + A2, "dial +353869999999");
        assertThat(done(parties.in("conf-2")).orElseThrow().members())
                .extracting(Member::role)
                .containsExactly(Role.AGENT, Role.CUSTOMER);
    }

    @Test
    void callThatNobodyAnswersLetsTheAgentGoWhoWasCalledForIt() {
        calls.refusing("dial +353869999999");

        assertThatThrownBy(() -> done(multiparty.call(NODE, A2, "+353869999999", Role.CUSTOMER, "k")))
                .isInstanceOf(OutsideFailure.class);

        assertThat(calls.asked).containsExactly("dial " + A2, "dial +353869999999", "kick call-of-" + A2);
        assertThat(done(parties.in("conf-2")).orElseThrow().members()).isEmpty();
    }

    @Test
    void holdAndUnholdAreOfOneMember() {
        done(multiparty.hold(NODE, "12025551111"));
        assertThat(customerIsOnHold()).isTrue();
        done(multiparty.unhold(NODE, "+1 (202) 555-1111"));
        assertThat(customerIsOnHold()).isFalse();

        assertThat(calls.asked).containsExactly("hold c", "unhold c");
    }

    @Test
    void holdThatThePbxRefusesIsNoHold() {
        calls.refusing("hold c");

        assertThatThrownBy(() -> done(multiparty.hold(NODE, C))).isInstanceOf(OutsideFailure.class);
        assertThat(customerIsOnHold()).isFalse();
    }

    @Test
    void hangupEndsOneMembersCall() {
        done(multiparty.hangup(NODE, C));

        assertThat(calls.asked).containsExactly("kick c");
        assertThat(party().members()).extracting(Member::callId).containsExactly("a1");
    }

    @Test
    void whoIsInNoCallCannotBeTriggered() {
        assertThatThrownBy(() -> done(multiparty.hold(NODE, A2)))
                .isInstanceOf(MultipartyFailure.class)
                .hasMessageContaining("nobody with this address");
        assertThatThrownBy(() -> done(multiparty.hold("other/node", C))).isInstanceOf(MultipartyFailure.class);
    }

    @Test
    void inAWarmTransferTheCustomerWaitsWhileTheAgentsTalk() {
        done(multiparty.warmTransfer(NODE, A1, A2, "k"));
        assertThat(calls.asked).containsExactly("hold c", "dial " + A2);
        assertThat(customerIsOnHold()).isTrue();

        done(multiparty.resumeCall(NODE, A1));

        assertThat(calls.asked).endsWith("unhold c");
        assertThat(customerIsOnHold()).isFalse();
        assertThat(party().members()).hasSize(3);
        assertThat(party().transfer()).isEmpty();
    }

    @Test
    void aWarmTransferIsAborted() {
        done(multiparty.warmTransfer(NODE, A1, A2, "k"));
        done(multiparty.abortTransfer(NODE, A1));

        assertThat(calls.asked).containsExactlyInAnyOrder("hold c", "dial " + A2, "kick call-of-" + A2, "unhold c");
        assertThat(customerIsOnHold()).isFalse();
        assertThat(party().members()).extracting(Member::callId).containsExactly("a1", "c");
    }

    @Test
    void anAgentWhoNeverAnswersGivesTheCustomerBack() {
        calls.refusing("dial " + A2);

        assertThatThrownBy(() -> done(multiparty.warmTransfer(NODE, A1, A2, "k")))
                .isInstanceOf(OutsideFailure.class);

        assertThat(calls.asked).containsExactly("hold c", "dial " + A2, "unhold c");
        assertThat(customerIsOnHold()).isFalse();
        assertThat(party().transfer()).isEmpty();
        calls.allowing("dial " + A2);
        done(multiparty.warmTransfer(NODE, A1, A2, "k2"));
    }

    @Test
    void aHoldThatFailsCallsNobody() {
        calls.refusing("hold c");

        assertThatThrownBy(() -> done(multiparty.warmTransfer(NODE, A1, A2, "k")))
                .isInstanceOf(OutsideFailure.class);

        assertThat(calls.asked).containsExactly("hold c");
        assertThat(party().transfer()).isEmpty();
    }

    @Test
    void anAgentWhoAnswersAfterTheTransferWasAbortedIsLetGo() {
        calls.ringing(A2);
        CompletionStage<Void> transfer = multiparty.warmTransfer(NODE, A1, A2, "k");
        assertThatThrownBy(() -> done(multiparty.resumeCall(NODE, A1))).hasMessageContaining("not answered yet");
        done(multiparty.abortTransfer(NODE, A1));
        assertThat(customerIsOnHold()).isFalse();

        calls.answers(A2, "late");

        done(transfer);
        assertThat(calls.asked).endsWith("kick late");
        assertThat(party().members()).extracting(Member::callId).containsExactly("a1", "c");
    }

    @Test
    void theSecondAgentWhoHangsUpGivesTheCustomerBack() {
        done(multiparty.warmTransfer(NODE, A1, A2, "k"));

        done(multiparty.left("conf", "call-of-" + A2));

        assertThat(calls.asked).endsWith("unhold c");
        assertThat(customerIsOnHold()).isFalse();
    }

    @Test
    void theFirstAgentWhoHangsUpLeavesTheCustomerToTheSecond() {
        done(multiparty.warmTransfer(NODE, A1, A2, "k"));

        done(multiparty.hangup(NODE, A1));

        assertThat(calls.asked).endsWith("kick a1", "unhold c");
        assertThat(party().transfer()).isEmpty();
    }

    @Test
    void aFirstAgentWhoDoesNotWaitForTheAnswerIsTakenOverFrom() {
        calls.ringing(A2);
        CompletionStage<Void> transfer = multiparty.warmTransfer(NODE, A1, A2, "k");
        done(multiparty.left("conf", "a1"));
        assertThat(customerIsOnHold()).isTrue();

        calls.answers(A2, "a2");

        done(transfer);
        assertThat(customerIsOnHold()).isFalse();
        assertThat(calls.asked).doesNotContain("kick a1");
    }

    @Test
    void inAColdTransferTheFirstAgentGoesWhenTheSecondIsThere() {
        calls.ringing(A2);
        CompletionStage<Void> transfer = multiparty.coldTransfer(NODE, A1, A2, "k");
        assertThat(calls.asked).containsExactly("hold c", "dial " + A2);

        calls.answers(A2, "a2");

        done(transfer);
        assertThat(calls.asked).endsWith("unhold c", "kick a1");
        assertThat(party().members()).extracting(Member::callId).containsExactly("c", "a2");
        assertThat(party().transfer()).isEmpty();
    }

    @Test
    void aColdTransferThatNobodyAnswersLeavesTheFirstAgentThere() {
        calls.refusing("dial " + A2);

        assertThatThrownBy(() -> done(multiparty.coldTransfer(NODE, A1, A2, "k")))
                .isInstanceOf(OutsideFailure.class);

        assertThat(calls.asked).containsExactly("hold c", "dial " + A2, "unhold c");
        assertThat(party().members()).extracting(Member::callId).containsExactly("a1", "c");
    }

    @Test
    void aCustomerWhoCannotBeTakenOffHoldKeepsTheAgent() {
        calls.refusing("unhold c");

        assertThatThrownBy(() -> done(multiparty.coldTransfer(NODE, A1, A2, "k")))
                .isInstanceOf(MultipartyFailure.class);

        assertThat(calls.asked).doesNotContain("kick a1");
    }

    @Test
    void oneTransferAtATime() {
        done(multiparty.warmTransfer(NODE, A1, A2, "k"));

        assertThatThrownBy(() -> done(multiparty.coldTransfer(NODE, A1, "+353861000003", "k2")))
                .isInstanceOf(MultipartyFailure.class)
                .hasMessageContaining("under way");
        assertThatThrownBy(() -> done(multiparty.warmTransfer(NODE, C, A2, "k3")))
                .hasMessageContaining("customer");
    }

    @Test
    void withoutATransferNothingIsResumedOrAborted() {
        assertThatThrownBy(() -> done(multiparty.resumeCall(NODE, A1))).hasMessageContaining("no transfer");
        assertThatThrownBy(() -> done(multiparty.abortTransfer(NODE, A1))).hasMessageContaining("no transfer");
    }

    @Test
    void aVoicemailDropPlaysTheMessageAndLetsTheAgentGo() {
        done(multiparty.voicemailDrop(NODE, A1));

        assertThat(calls.asked).containsExactly("play c drop", "kick a1");
    }

    @Test
    void aVoicemailDropThatCannotBePlayedKeepsTheAgent() {
        calls.refusing("play c drop");

        assertThatThrownBy(() -> done(multiparty.voicemailDrop(NODE, C))).isInstanceOf(OutsideFailure.class);
        assertThat(calls.asked).containsExactly("play c drop");
    }

    @Test
    void twoServersThatChangeACallAtOnceLoseNothing() throws Exception {
        List<Thread> servers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Member member = new Member("+35386200000" + i, "x" + i, Role.AGENT, false);
            servers.add(new Thread(
                    () -> parties.join("conf", member).toCompletableFuture().join()));
        }
        servers.forEach(Thread::start);
        for (Thread server : servers) {
            server.join();
        }

        assertThat(party().members()).hasSize(10);
    }
}
