/**
 * Diagrams of flows and callflows: the graph as a value, and what makes a text tree, Mermaid or SVG of it, with a layout of
 * our own. Pure.
 */
@NullMarked
package dev.callwright.flow.diagram;

import org.jspecify.annotations.NullMarked;
