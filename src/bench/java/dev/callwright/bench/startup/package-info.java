/** From the start of the process to the first answer. */
@NullMarked
package dev.callwright.bench.startup;

import org.jspecify.annotations.NullMarked;
