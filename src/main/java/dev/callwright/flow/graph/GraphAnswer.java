package dev.callwright.flow.graph;

import dev.callwright.callflow.Callflow;
import java.util.List;

/**
 * A flow's answer.
 *
 * @param callflow for the PBX, valid there
 * @param path the states left, in order: {@code ["start.incoming_call", "hours.open"]}
 */
public record GraphAnswer(Callflow callflow, List<String> path) {}
