package dev.callwright.flow.multiparty;

import dev.callwright.callflow.CallflowJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@link Party} as a text: JSON without names. */
final class PartyText {
    private PartyText() {}

    static String write(Party party) {
        List<@Nullable Object> members = new ArrayList<>();
        party.members()
                .forEach(member -> members.add(
                        List.of(member.address(), member.callId(), member.role().name(), member.onHold())));
        List<@Nullable Object> transfer = new ArrayList<>();
        party.transfer()
                .ifPresent(each -> transfer.addAll(List.of(each.id(), each.cold(), each.first(), each.second())));
        List<@Nullable Object> all = List.of(
                party.node(),
                party.conference(),
                party.from(),
                party.voicemail().orElse(""),
                members,
                transfer);
        return new String(CallflowJson.writeJson(all), StandardCharsets.UTF_8);
    }

    static Party read(String text) {
        List<?> all = list(CallflowJson.read(text));
        List<Member> members = new ArrayList<>();
        list(all.get(4)).forEach(each -> {
            List<?> fields = list(each);
            members.add(new Member(
                    text(fields, 0),
                    text(fields, 1),
                    Role.valueOf(text(fields, 2)),
                    Boolean.TRUE.equals(fields.get(3))));
        });
        List<?> transfer = list(all.get(5));
        return new Party(
                text(all, 0),
                text(all, 1),
                text(all, 2),
                Optional.of(text(all, 3)).filter(media -> !media.isEmpty()),
                members,
                transfer.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Transfer(
                                text(transfer, 0),
                                Boolean.TRUE.equals(transfer.get(1)),
                                text(transfer, 2),
                                text(transfer, 3))));
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private static String text(List<?> fields, int index) {
        return String.valueOf(fields.get(index));
    }
}
