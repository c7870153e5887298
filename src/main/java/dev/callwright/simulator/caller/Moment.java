package dev.callwright.simulator.caller;

import dev.callwright.callflow.Callflow;
import java.time.Duration;
import java.time.Instant;

/**
 * Where a call stands when something is asked.
 *
 * @param now on the virtual clock
 * @param elapsed since the call came in
 * @param node the node that runs
 */
public record Moment(Instant now, Duration elapsed, Callflow node) {}
