package dev.callwright.call.crossbar;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A live leg of a call. Listings and single channels name some fields differently; both are read.
 *
 * @param uuid the call id
 * @param direction {@code inbound} or {@code outbound}, seen from the PBX
 * @param otherLeg the call id of the leg it is bridged with
 * @param startedAt when it was created
 * @param fields all of it
 */
public record Channel(
        String uuid,
        Optional<String> direction,
        boolean answered,
        Optional<String> otherLeg,
        Optional<String> destination,
        Optional<String> callerIdNumber,
        Optional<Instant> startedAt,
        Map<String, @Nullable Object> fields) {

    static Channel of(Fields fields) {
        return new Channel(
                fields.text("uuid", "call_id").orElse(""),
                fields.text("direction", "call_direction"),
                fields.flag("answered", false),
                fields.text("other_leg", "other_leg_call_id"),
                fields.text("destination"),
                fields.text("caller_id_number").or(() -> fields.text("caller_id")),
                Gregorian.instant(fields.number("timestamp")),
                fields.members());
    }

    /** Without numbers. */
    @Override
    public String toString() {
        return "Channel[" + uuid + ", " + direction.orElse("?") + (answered ? ", answered" : "") + "]";
    }
}
