package dev.callwright.call.crossbar;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a running conference.
 *
 * @param id what {@link Conferences} takes; a small number, new with every joining
 * @param callId of the leg
 * @param hears whether not deaf
 * @param speaks whether not muted
 * @param seconds since joining
 * @param fields all of it
 */
public record Participant(
        String id,
        Optional<String> callId,
        boolean hears,
        boolean speaks,
        boolean moderator,
        OptionalLong seconds,
        Map<String, @Nullable Object> fields) {

    static Participant of(Fields fields) {
        return new Participant(
                fields.text("participant_id").orElse(""),
                fields.text("call_id"),
                fields.flag("hear", true),
                fields.flag("speak", true),
                fields.flag("is_moderator", false),
                fields.number("duration"),
                fields.members());
    }

    /** Without numbers. */
    @Override
    public String toString() {
        return "Participant[" + id + callId.map(call -> ", " + call).orElse("") + "]";
    }
}
