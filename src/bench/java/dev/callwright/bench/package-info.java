/** How fast Callwright is, measured: {@code src/bench/run}, {@code docs/performance.md}. */
@NullMarked
package dev.callwright.bench;

import org.jspecify.annotations.NullMarked;
