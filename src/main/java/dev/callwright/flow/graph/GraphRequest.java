package dev.callwright.flow.graph;

import dev.callwright.callflow.PivotRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What a flow of nodes is asked.
 *
 * @param call what the PBX sent
 * @param now the moment to decide for
 * @param zone the zone in force
 * @param budget how long the answer may take
 */
public record GraphRequest(PivotRequest call, Instant now, ZoneId zone, Duration budget) {}
