/** Callwright, the call-flow application server for Kazoo PBXs. */
@NullMarked
package dev.callwright;

import org.jspecify.annotations.NullMarked;
