/**
 * What an installation configures, read once from {@code application.yml}, the environment and the command line into
 * immutable values, so that the server and the offline commands understand it alike.
 */
@NullMarked
package dev.callwright.settings;

import org.jspecify.annotations.NullMarked;
