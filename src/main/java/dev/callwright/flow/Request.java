package dev.callwright.flow;

import dev.callwright.callflow.PivotRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What a flow is asked.
 *
 * @param call what Kazoo sent
 * @param now the moment to decide for
 * @param zone the zone in force: of the flow, else of the one that named it, else the default
 * @param budget how long the answer may take
 * @param scope where the names in the flow lead
 * @param flow that is asked
 */
record Request(PivotRequest call, Instant now, ZoneId zone, Duration budget, FlowScope scope, LinkedFlow flow) {
    /** The same request for another flow. */
    Request in(LinkedFlow other, FlowScope otherScope, ZoneId otherZone) {
        return new Request(call, now, otherZone, budget, otherScope, other);
    }
}
