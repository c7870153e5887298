/** What operators look at over HTTP. */
@NullMarked
package dev.callwright.console;

import org.jspecify.annotations.NullMarked;
