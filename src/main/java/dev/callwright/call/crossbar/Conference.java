package dev.callwright.call.crossbar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A conference, stored or only running.
 *
 * @param locked whether nobody more may join
 * @param seconds for how long it has been running
 * @param participants who is in it now; a listing has none
 * @param document all of it
 */
public record Conference(
        String id,
        Optional<String> name,
        boolean locked,
        OptionalLong seconds,
        List<Participant> participants,
        Map<String, @Nullable Object> document) {

    static Conference of(Fields fields) {
        Fields live = fields.object("_read_only");
        Fields state = live.members().isEmpty() ? fields : live; // Kazoo's listing has it without
        return new Conference(
                fields.text("id").orElse(""),
                fields.text("name"),
                state.flag("is_locked", false),
                state.number("duration"),
                state.objects("participants").stream().map(Participant::of).toList(),
                fields.members());
    }

    /** The participant on a leg. */
    public Optional<Participant> participant(String callId) {
        return participants.stream()
                .filter(participant ->
                        participant.callId().filter(callId::equals).isPresent())
                .findFirst();
    }

    /** Without pins. */
    @Override
    public String toString() {
        return "Conference[" + id + ", " + participants.size() + " participants]";
    }
}
