/** Where time and memory go, from a flight recording. */
@NullMarked
package dev.callwright.bench.profile;

import org.jspecify.annotations.NullMarked;
