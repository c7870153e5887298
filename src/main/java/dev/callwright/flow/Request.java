package dev.callwright.flow;

import dev.callwright.callflow.PivotRequest;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What a flow is asked.
 *
 * @param call what Kazoo sent
 * @param now the moment to decide for
 * @param zone the zone in force: of the flow, else of the one that named it, else the default
 * @param scope where the names in the flow lead
 */
record Request(PivotRequest call, Instant now, ZoneId zone, FlowScope scope) {
    /** The same request for a flow with these names. */
    Request in(FlowScope other, ZoneId otherZone) {
        return new Request(call, now, otherZone, other);
    }
}
