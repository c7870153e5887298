package dev.callwright.call.crossbar;

import java.util.Optional;

/**
 * A call that Kazoo has placed.
 *
 * @param callId of the leg that rings first; empty if Kazoo did not say
 * @param requestId under which the PBX's log has it
 */
public record PlacedCall(Optional<String> callId, Optional<String> requestId) {
    static PlacedCall of(Envelope envelope) {
        Fields fields = envelope.fields();
        Optional<String> id = fields.text("call_id", "outbound_call_id")
                .or(() -> fields.objects("endpoints").stream()
                        .flatMap(endpoint -> endpoint.text("outbound_call_id").stream())
                        .findFirst());
        return new PlacedCall(id, envelope.requestId());
    }
}
