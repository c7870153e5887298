/** Flows as graphs of nodes: how they are read and checked, and the engine that takes calls through them. Pure. */
@NullMarked
package dev.callwright.flow.graph;

import org.jspecify.annotations.NullMarked;
