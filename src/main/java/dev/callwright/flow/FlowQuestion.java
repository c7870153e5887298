package dev.callwright.flow;

import dev.callwright.callflow.PivotRequest;
import java.time.Duration;
import java.time.Instant;

/**
 * What a flow is asked.
 *
 * @param call what Kazoo sent
 * @param now the moment to decide for
 * @param budget how long the answer may take; work outside that takes longer goes on while the caller waits
 */
public record FlowQuestion(PivotRequest call, Instant now, Duration budget) {}
