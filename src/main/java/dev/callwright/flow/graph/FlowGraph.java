package dev.callwright.flow.graph;

import dev.callwright.callflow.Callflow;
import java.time.ZoneId;

/**
 * A graph as it serves: with its name and version.
 *
 * @param fallback what the caller hears when a pivot back to us fails
 * @param zone of the flow
 */
public record FlowGraph(String name, String version, Graph graph, Callflow fallback, ZoneId zone) {}
