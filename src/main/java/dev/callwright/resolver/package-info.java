/** The interface users implement to decide a call, the built-in resolvers, and how one is chosen. */
@NullMarked
package dev.callwright.resolver;

import org.jspecify.annotations.NullMarked;
