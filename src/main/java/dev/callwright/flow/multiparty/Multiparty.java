package dev.callwright.flow.multiparty;

import dev.callwright.flow.outside.CallControl;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The triggers of PHLO's Multiparty Call. Each stage completes when it is done at the PBX; where somebody is called, that is
 * when they have answered. It fails with a {@link MultipartyFailure} if the trigger makes no sense as the call stands, and
 * with an {@code OutsideFailure} if the PBX did not do it. Thread-safe.
 *
 * <pre>{@code
 * multiparty.warmTransfer("support/agents", "+12025551111", "+12025552222", "request-17")
 *     // the customer hears music, the two agents talk; then resumeCall or abortTransfer
 * }</pre>
 *
 * <p>A node is named {@code flow/node}, a member by their number or SIP address, in any spelling of it.
 */
public final class Multiparty {
    private final CallControl calls;
    private final Parties parties;
    private final BiFunction<String, String, CompletionStage<Void>> alsoWhenEnds;
    private final Supplier<String> names;
    private final Transfers transfers;

    /**
     * @param alsoWhenEnds is told the call of somebody who is in, and the call of another who has come in since: the end of
     *     the one is to be followed by what follows the end of the other
     * @param names gives a name to conferences that a trigger begins; never the same twice
     */
    public Multiparty(
            CallControl calls,
            Parties parties,
            BiFunction<String, String, CompletionStage<Void>> alsoWhenEnds,
            Supplier<String> names) {
        this.calls = calls;
        this.parties = parties;
        this.alsoWhenEnds = alsoWhenEnds;
        this.names = names;
        this.transfers = new Transfers(calls, parties, this::dialIn);
    }

    /**
     * Calls somebody in. If who asks for it is in no call yet, they are called first; if then nobody else answers, they are
     * let go again.
     *
     * @param source who asks for it
     * @param role of the one who is called
     * @param key triggers with the same key place one call
     */
    public CompletionStage<Void> call(String node, String source, String to, Role role, String key) {
        return parties.find(node, source).thenCompose(found -> {
            if (found.isPresent()) {
                return dialIn(found.get(), to, role, key).thenApply(member -> null);
            }
            Party begun = Party.of(node, names.get(), source, Optional.empty());
            return parties.begin(begun)
                    .thenCompose(done -> dialIn(begun, source, role.other(), key + ":source"))
                    .thenCompose(first -> dialIn(begun, to, role, key)
                            .handle((second, error) -> error == null
                                    ? CompletableFuture.<Void>completedFuture(null)
                                    : kick(begun.conference(), first)
                                            .thenCompose(done -> CompletableFuture.<Void>failedFuture(error)))
                            .thenCompose(Function.identity()));
        });
    }

    /** The member hears hold music and is heard by nobody. */
    public CompletionStage<Void> hold(String node, String address) {
        return withMember(
                node,
                address,
                (party, member) -> calls.hold(party.conference(), member.callId())
                        .thenCompose(
                                done -> parties.change(party.conference(), each -> each.held(member.callId(), true)))
                        .thenApply(done -> null));
    }

    /** Ends {@link #hold}. */
    public CompletionStage<Void> unhold(String node, String address) {
        return withMember(
                node,
                address,
                (party, member) -> calls.unhold(party.conference(), member.callId())
                        .thenCompose(
                                done -> parties.change(party.conference(), each -> each.held(member.callId(), false)))
                        .thenApply(done -> null));
    }

    /** The member's call ends. */
    public CompletionStage<Void> hangup(String node, String address) {
        return withMember(node, address, (party, member) -> kick(party.conference(), member));
    }

    /**
     * The customers hear hold music while the agent talks with another one. If that one does not answer, they are back with
     * the agent.
     *
     * @param source the agent
     * @param to the other agent
     */
    public CompletionStage<Void> warmTransfer(String node, String source, String to, String key) {
        return withMember(node, source, (party, agent) -> transfers.begin(party, agent, to, false, key));
    }

    /** The same, but the agent leaves as soon as the other one is there, who then talks with the customers. */
    public CompletionStage<Void> coldTransfer(String node, String source, String to, String key) {
        return withMember(node, source, (party, agent) -> transfers.begin(party, agent, to, true, key));
    }

    /** After a warm transfer all talk with each other. */
    public CompletionStage<Void> resumeCall(String node, String address) {
        return withMember(node, address, (party, member) -> transfers.resume(party));
    }

    /** The other agent of a warm transfer is let go, or not waited for, and the agent is back with the customers. */
    public CompletionStage<Void> abortTransfer(String node, String address) {
        return withMember(node, address, (party, member) -> transfers.abort(party));
    }

    /**
     * Plays the configured message to an answering machine, and lets the agent go.
     *
     * @param address the agent's, then all customers hear it; or a customer's, then all agents go
     */
    public CompletionStage<Void> voicemailDrop(String node, String address) {
        return withMember(node, address, (party, member) -> {
            String message = party.voicemail()
                    .orElseThrow(() -> new MultipartyFailure(
                            "there is no message: give the node voicemail_message, a file in flows/audio or a URL"));
            List<Member> machines = member.role() == Role.CUSTOMER ? List.of(member) : party.of(Role.CUSTOMER);
            List<Member> agents = member.role() == Role.AGENT ? List.of(member) : party.of(Role.AGENT);
            if (machines.isEmpty()) {
                throw new MultipartyFailure("there is nobody who could hear the message");
            }
            return each(machines, machine -> calls.play(party.conference(), machine.callId(), message))
                    .thenCompose(done -> each(agents, agent -> kick(party.conference(), agent)));
        });
    }

    /**
     * Notes that somebody's call has ended, by whatever way. If that leaves a transfer undone, the customers are taken off
     * hold.
     *
     * @return the call without them
     */
    public CompletionStage<Party> left(String conference, String callId) {
        return transfers.left(conference, callId);
    }

    private CompletionStage<Void> kick(String conference, Member member) {
        return calls.kick(conference, member.callId())
                .thenCompose(done -> left(conference, member.callId()))
                .thenApply(done -> null);
    }

    /** Calls somebody in and notes it; the stage completes when they have answered. */
    private CompletionStage<Member> dialIn(Party party, String to, Role role, String key) {
        return calls.dial(party.conference(), party.from(), to, key).thenCompose(callId -> {
            Member member = new Member(to, callId, role, false);
            return parties.join(party.conference(), member)
                    .thenCompose(now -> now.members().stream()
                            .filter(other -> !other.callId().equals(callId))
                            .findFirst()
                            .map(other -> alsoWhenEnds.apply(other.callId(), callId))
                            .orElseGet(() -> CompletableFuture.completedFuture(null))
                            .thenApply(done -> member));
        });
    }

    private CompletionStage<Void> withMember(
            String node, String address, BiFunction<Party, Member, CompletionStage<Void>> action) {
        return parties.find(node, address).thenCompose(found -> {
            Party party = found.orElseThrow(
                    () -> new MultipartyFailure("nobody with this address is in a call of this node"));
            return action.apply(party, party.at(address).orElseThrow());
        });
    }

    /** One after the other; the first failure ends it. */
    static CompletionStage<Void> each(List<Member> members, Function<Member, CompletionStage<Void>> action) {
        CompletionStage<Void> all = CompletableFuture.completedFuture(null);
        for (Member member : members) {
            all = all.thenCompose(done -> action.apply(member));
        }
        return all;
    }
}
