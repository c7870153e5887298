/** Liquid in a flow's texts: bounded, deterministic, and safe to render from many threads at once. */
@NullMarked
package dev.callwright.flow.liquid;

import org.jspecify.annotations.NullMarked;
