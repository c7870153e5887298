package dev.callwright.call.crossbar;

import java.util.Optional;

/**
 * What became of one endpoint that was called into a conference.
 *
 * @param endpoint as it was asked for
 * @param callId of the new leg
 * @param message Kazoo's own words
 */
public record DialedEndpoint(
        Optional<String> endpoint, Optional<String> callId, boolean succeeded, Optional<String> message) {

    static DialedEndpoint of(Fields fields) {
        return new DialedEndpoint(
                fields.text("endpoint_id"),
                fields.text("call_id"),
                fields.text("status").filter("success"::equals).isPresent(),
                fields.text("error_message", "message"));
    }

    /** Without numbers. */
    @Override
    public String toString() {
        return "DialedEndpoint[" + callId.orElse("no call") + (succeeded ? "" : ", failed") + "]";
    }
}
