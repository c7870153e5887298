/** The command line. */
@NullMarked
package dev.callwright.cli;

import org.jspecify.annotations.NullMarked;
