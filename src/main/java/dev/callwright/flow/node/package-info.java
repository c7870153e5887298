/**
 * What a component of a flow is: its options, how they are read, its states, and what it does for a call. Pure. The
 * components themselves are in {@code flow.component}, the engine that runs them in {@code flow.graph}.
 */
@NullMarked
package dev.callwright.flow.node;

import org.jspecify.annotations.NullMarked;
