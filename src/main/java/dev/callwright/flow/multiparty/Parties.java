package dev.callwright.flow.multiparty;

import dev.callwright.flow.outside.Keep;
import dev.callwright.flow.outside.OutsideFailure;
import dev.callwright.flow.outside.OutsideFailure.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/**
 * All multi-party calls, kept where every server finds them. Thread-safe.
 *
 * <p>Each change is a version of its own, which only one of those who try at once can write: the others read again and do
 * their change to what has become of it. Old versions stay as empty texts until their time is over, so that a late one can
 * never take an old number again.
 */
public final class Parties {
    /** How long a multi-party call is known. */
    private static final Duration KNOWN = Duration.ofHours(24);

    /** How often a change is tried; each time another one was faster. */
    private static final int MOST_TRIES = 50;

    private final Keep keep;

    /** Calls kept there. */
    public Parties(Keep keep) {
        this.keep = keep;
    }

    private record Version(int number, String text) {}

    /** The call in a conference; empty if there is none. */
    public CompletionStage<Optional<Party>> in(String conference) {
        return newest(conference)
                .thenApply(version -> version.map(Version::text).map(PartyText::read));
    }

    /** The call that somebody is in at an address. */
    CompletionStage<Optional<Party>> find(String node, String address) {
        return keep.get(index(node, address))
                .thenCompose(conference ->
                        conference.map(this::in).orElseGet(() -> CompletableFuture.completedFuture(Optional.empty())))
                .thenApply(party -> party.filter(each -> each.at(address).isPresent()));
    }

    /**
     * Begins a call; one that has begun already stays.
     *
     * @param party that nobody is in
     */
    public CompletionStage<Void> begin(Party party) {
        return keep.putIfAbsent(key(party.conference(), 1), PartyText.write(party), KNOWN)
                .thenApply(first -> null);
    }

    /** Somebody has come into a call that has begun. */
    public CompletionStage<Party> join(String conference, Member member) {
        return change(conference, party -> party.joined(member))
                .thenCompose(party -> keep.put(index(party.node(), member.address()), conference, KNOWN)
                        .thenApply(done -> party));
    }

    /**
     * Changes a call.
     *
     * @param change may be asked several times; what it throws ends the attempt
     */
    CompletionStage<Party> change(String conference, UnaryOperator<Party> change) {
        return change(conference, change, MOST_TRIES);
    }

    private CompletionStage<Party> change(String conference, UnaryOperator<Party> change, int tries) {
        return newest(conference).thenCompose(found -> {
            Version before = found.orElseThrow(() -> new MultipartyFailure("there is no such call, or no longer"));
            if (tries == 0) {
                throw new OutsideFailure(Reason.FAILED, "a multi-party call that changes all the time");
            }
            Party after = change.apply(PartyText.read(before.text()));
            String text = PartyText.write(after);
            if (text.equals(before.text())) {
                return CompletableFuture.completedFuture(after);
            }
            int next = before.number() + 1;
            return keep.putIfAbsent(key(conference, next), text, KNOWN)
                    .thenCompose(first -> first
                            ? retire(conference, before.number(), next).thenApply(done -> after)
                            : change(conference, change, tries - 1));
        });
    }

    private CompletionStage<Void> retire(String conference, int old, int number) {
        return keep.put(pointer(conference), String.valueOf(number), KNOWN)
                .thenCompose(done -> keep.put(key(conference, old), "", KNOWN));
    }

    private CompletionStage<Optional<Version>> newest(String conference) {
        return keep.get(pointer(conference))
                .thenCompose(number ->
                        newest(conference, number.map(Integer::valueOf).orElse(1), Optional.empty()));
    }

    /** The pointer may be behind; there is a version for every number up to the newest. */
    private CompletionStage<Optional<Version>> newest(String conference, int number, Optional<Version> before) {
        return keep.get(key(conference, number))
                .thenCompose(text -> text.isEmpty()
                        ? CompletableFuture.completedFuture(before)
                        : newest(conference, number + 1, Optional.of(new Version(number, text.get()))))
                .thenApply(version -> version.filter(each -> !each.text().isEmpty()));
    }

    private static String pointer(String conference) {
        return "party:" + conference;
    }

    private static String key(String conference, int version) {
        return "party:" + conference + ":" + version;
    }

    private static String index(String node, String address) {
        return "party-of:" + node + ":" + Member.key(address);
    }
}
