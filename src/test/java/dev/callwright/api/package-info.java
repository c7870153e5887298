/** Holds the public API still: what those who write resolvers compile against. Knows nothing of Micronaut. */
@NullMarked
package dev.callwright.api;

import org.jspecify.annotations.NullMarked;
