/**
 * Placing and controlling calls. {@link dev.callwright.call.crossbar} speaks to Kazoo's API.
 */
@NullMarked
package dev.callwright.call;

import org.jspecify.annotations.NullMarked;
