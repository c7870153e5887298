/** Runs a tree node by node: children, attempts, stacked callflows, tokens, time and limits. */
@NullMarked
package dev.callwright.simulator.executor;

import org.jspecify.annotations.NullMarked;
