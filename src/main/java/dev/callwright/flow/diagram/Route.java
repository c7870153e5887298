package dev.callwright.flow.diagram;

/**
 * The line of an edge.
 *
 * @param path as SVG's {@code d} has it
 * @param tipX where its arrow points to, a box's upper edge
 */
record Route(String path, long tipX, long tipY) {}
