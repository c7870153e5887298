package dev.callwright.call.crossbar;

import java.util.Optional;

/**
 * 202: the PBX passed an order on. It does not say that anybody carried it out: orders to channels are for the app
 * {@code konami}, and where that does not run, or does not listen on the call, they are accepted all the same and nothing
 * happens. Only the channel, or its events, tell.
 *
 * @param message Crossbar's own words
 * @param requestId under which the PBX's log has it
 */
public record Accepted(Optional<String> message, Optional<String> requestId) {
    static Accepted of(Envelope envelope) {
        return new Accepted(envelope.message(), envelope.requestId());
    }
}
