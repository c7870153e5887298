package dev.callwright.flow.multiparty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A multi-party call as it stands. Immutable.
 *
 * @param node whose it is: triggers name it
 * @param conference its name at the PBX
 * @param from the number that is shown to whom it calls
 * @param voicemail what voicemail_drop plays, a URL or media id, if anything
 * @param members in the order in which they came
 */
public record Party(
        String node,
        String conference,
        String from,
        Optional<String> voicemail,
        List<Member> members,
        Optional<Transfer> transfer) {
    public Party {
        members = List.copyOf(members);
    }

    /** One that nobody is in. */
    public static Party of(String node, String conference, String from, Optional<String> voicemail) {
        return new Party(node, conference, from, voicemail, List.of(), Optional.empty());
    }

    /** Whoever is at an address. */
    public Optional<Member> at(String address) {
        return members.stream().filter(member -> member.isAt(address)).findFirst();
    }

    /** Those of a role. */
    public List<Member> of(Role role) {
        return members.stream().filter(member -> member.role() == role).toList();
    }

    /** With one more; somebody whose call it is already stays. */
    Party joined(Member member) {
        List<Member> more = new ArrayList<>(left(member.callId()).members());
        more.add(member);
        return withMembers(more);
    }

    Party left(String callId) {
        return withMembers(members.stream()
                .filter(member -> !member.callId().equals(callId))
                .toList());
    }

    Party held(String callId, boolean hold) {
        return changed(callId, member -> member.held(hold));
    }

    Party with(Optional<Transfer> other) {
        return new Party(node, conference, from, voicemail, members, other);
    }

    private Party changed(String callId, UnaryOperator<Member> change) {
        return withMembers(members.stream()
                .map(member -> member.callId().equals(callId) ? change.apply(member) : member)
                .toList());
    }

    private Party withMembers(List<Member> others) {
        return new Party(node, conference, from, voicemail, others, transfer);
    }

    @Override
    public String toString() {
        return "Party[" + conference + ", " + members
                + transfer.map(each -> ", in transfer").orElse("") + "]";
    }
}
