/** The bytes between the PBX's socket and Micronaut: reading what Kazoo really sends, and limits for slow clients. */
@NullMarked
package dev.callwright.pivot.wire;

import org.jspecify.annotations.NullMarked;
