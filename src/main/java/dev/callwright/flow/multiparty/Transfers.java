package dev.callwright.flow.multiparty;

import dev.callwright.flow.outside.CallControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Warm and cold transfers. Whatever fails on the way, no customer stays on hold for it: each way out of a transfer takes
 * them off hold again.
 */
final class Transfers {
    /** Calls somebody in. */
    @FunctionalInterface
    interface Dialer {
        CompletionStage<Member> dialIn(Party party, String to, Role role, String key);
    }

    private final CallControl calls;
    private final Parties parties;
    private final Dialer dialer;

    Transfers(CallControl calls, Parties parties, Dialer dialer) {
        this.calls = calls;
        this.parties = parties;
        this.dialer = dialer;
    }

    /** Puts the customers on hold and calls the second agent. */
    CompletionStage<Void> begin(Party party, Member agent, String to, boolean cold, String key) {
        if (agent.role() != Role.AGENT) {
            throw new MultipartyFailure("a customer cannot transfer; trigger_source must be an agent in the call");
        }
        Transfer transfer = new Transfer(key, cold, agent.callId(), "");
        return parties.change(party.conference(), now -> {
                    if (now.transfer().isPresent()) {
                        throw new MultipartyFailure("a transfer is under way; resume_call or abort_transfer ends it");
                    }
                    return now.with(Optional.of(transfer));
                })
                .thenCompose(now -> hold(now)
                        .thenCompose(done -> dialer.dialIn(now, to, Role.AGENT, key))
                        .handle((second, error) -> error == null
                                ? joined(party.conference(), transfer, second)
                                : failed(party.conference(), transfer, error))
                        .thenCompose(Function.identity()));
    }

    /** The second agent is there. */
    private CompletionStage<Void> joined(String conference, Transfer transfer, Member second) {
        return parties.change(
                        conference,
                        now -> isSame(now, transfer)
                                ? now.with(now.transfer().map(each -> each.joined(second.callId())))
                                : now)
                .thenCompose(now -> {
                    Optional<Transfer> current =
                            now.transfer().filter(each -> each.id().equals(transfer.id()));
                    if (current.isEmpty()) {
                        return calls.kick(conference, second.callId())
                                .thenCompose(done -> left(conference, second.callId()))
                                .thenApply(done -> null);
                    }
                    return current.get().cold() ? handOver(now, current.get()) : done();
                });
    }

    /** First the customers hear the second agent, then the first one goes: nobody is ever left alone. */
    private CompletionStage<Void> handOver(Party party, Transfer transfer) {
        boolean there =
                party.members().stream().anyMatch(member -> member.callId().equals(transfer.first()));
        return finish(party)
                .thenCompose(done -> there ? calls.kick(party.conference(), transfer.first()) : done())
                .thenCompose(done -> left(party.conference(), transfer.first()))
                .thenApply(done -> null);
    }

    /** The second agent never came: the customers are back with the first. */
    private CompletionStage<Void> failed(String conference, Transfer transfer, Throwable error) {
        return parties.change(conference, now -> now)
                .thenCompose(now -> isSame(now, transfer) ? finish(now) : done())
                .handle((done, second) -> CompletableFuture.<Void>failedFuture(error))
                .thenCompose(Function.identity());
    }

    /** All talk with each other. */
    CompletionStage<Void> resume(Party party) {
        Transfer transfer =
                party.transfer().orElseThrow(() -> new MultipartyFailure("there is no transfer that could be resumed"));
        if (transfer.isRinging()) {
            throw new MultipartyFailure("the other agent has not answered yet; abort_transfer stops waiting");
        }
        return finish(party);
    }

    /** The second agent goes; one who still rings is let go when they answer. */
    CompletionStage<Void> abort(Party party) {
        Transfer transfer =
                party.transfer().orElseThrow(() -> new MultipartyFailure("there is no transfer that could be aborted"));
        CompletionStage<Void> gone = transfer.isRinging()
                ? done()
                : calls.kick(party.conference(), transfer.second()).exceptionally(late -> null);
        return parties.change(party.conference(), now -> now.with(Optional.empty()))
                .thenCompose(now -> finish(now).thenCompose(done -> gone))
                .thenCompose(done -> transfer.isRinging()
                        ? done()
                        : parties.change(party.conference(), now -> now.left(transfer.second()))
                                .thenApply(now -> null));
    }

    /** Somebody's call has ended. */
    CompletionStage<Party> left(String conference, String callId) {
        return parties.in(conference).thenCompose(found -> {
            Optional<Transfer> before = found.flatMap(Party::transfer).filter(each -> each.concerns(callId));
            return parties.change(conference, now -> without(now, callId))
                    .thenCompose(now -> before.isPresent() && now.transfer().isEmpty()
                            ? finish(now).handle((done, late) -> now)
                            : CompletableFuture.completedFuture(now));
        });
    }

    /** While it rings, the first agent may go: the second takes over. Any other end of an agent's call ends the transfer. */
    private static Party without(Party party, String callId) {
        Party now = party.left(callId);
        Optional<Transfer> transfer = now.transfer().filter(each -> each.concerns(callId));
        if (transfer.isEmpty()) {
            return now;
        }
        return now.with(transfer.filter(Transfer::isRinging).map(Transfer::takingOver));
    }

    private static boolean isSame(Party party, Transfer transfer) {
        return party.transfer().filter(each -> each.id().equals(transfer.id())).isPresent();
    }

    /** Takes the customers off hold; the transfer is over when all are. One who has gone meanwhile is none. */
    private CompletionStage<Void> finish(Party party) {
        List<CompletableFuture<Boolean>> tries = new ArrayList<>();
        for (Member customer : party.of(Role.CUSTOMER)) {
            if (customer.onHold()) {
                tries.add(calls.unhold(party.conference(), customer.callId())
                        .thenCompose(
                                done -> parties.change(party.conference(), now -> now.held(customer.callId(), false)))
                        .handle((done, error) -> error == null)
                        .toCompletableFuture());
            }
        }
        return CompletableFuture.allOf(tries.toArray(CompletableFuture[]::new)).thenCompose(done -> {
            if (tries.stream().anyMatch(each -> !each.join())) {
                throw new MultipartyFailure("a customer could not be taken off hold; unhold does it again");
            }
            return parties.change(party.conference(), now -> now.with(Optional.empty()))
                    .thenApply(now -> null);
        });
    }

    private CompletionStage<Void> hold(Party party) {
        return Multiparty.each(
                party.of(Role.CUSTOMER).stream().filter(each -> !each.onHold()).toList(),
                customer -> calls.hold(party.conference(), customer.callId())
                        .thenCompose(
                                done -> parties.change(party.conference(), now -> now.held(customer.callId(), true)))
                        .thenApply(done -> null));
    }

    private static CompletionStage<Void> done() {
        return CompletableFuture.completedFuture(null);
    }
}
