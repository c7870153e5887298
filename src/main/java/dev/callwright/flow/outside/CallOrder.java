package dev.callwright.flow.outside;

import dev.callwright.callflow.Masked;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * A call to be placed ({@code contracts/phlo.md}, "Initiate Call").
 *
 * @param from the caller's number that the other end sees
 * @param to a number or a SIP address
 * @param ringTimeout how long it may ring
 * @param answerUrl where the PBX asks what to do once the call is answered
 * @param record whether the call is recorded from its answer on
 * @param variables channel variables that the PBX hands back with every event of the call
 * @param onceKey orders with the same key place one call
 */
public record CallOrder(
        String from,
        String to,
        Duration ringTimeout,
        URI answerUrl,
        boolean record,
        Map<String, String> variables,
        String onceKey) {

    public CallOrder {
        variables = Map.copyOf(variables);
    }

    /** Fit for logs: numbers masked; the answer URL carries a secret and is left out. */
    @Override
    public String toString() {
        return "CallOrder[from=" + Masked.number(from) + ", to=" + Masked.number(to) + ", ringTimeout=" + ringTimeout
                + (record ? ", recorded" : "") + "]";
    }
}
