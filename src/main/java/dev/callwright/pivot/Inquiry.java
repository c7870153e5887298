package dev.callwright.pivot;

import dev.callwright.callflow.PivotRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One request of the PBX, read.
 *
 * @param name what stands behind {@code /pivot/}: a flow's or a resolver's name; empty for {@code /pivot}
 * @param call what it asks
 * @param raw what was received, kept for replay
 * @param now the moment to decide for: when it arrived, or what an operator's {@code ?at=} says
 */
public record Inquiry(Optional<String> name, PivotRequest call, Raw raw, Instant now) {
    /**
     * The request as received; never logged as it is.
     *
     * @param method {@code GET} or {@code POST}
     * @param target path and query as sent, the secret taken out
     * @param headers in lower case
     * @param body at most 64 KiB of it are kept
     */
    public record Raw(String method, String target, Map<String, String> headers, String body) {
        @Override
        public String toString() {
            return "Raw[" + method + ", " + body.length() + " characters]";
        }
    }
}
