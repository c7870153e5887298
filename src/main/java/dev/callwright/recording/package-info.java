/**
 * Recordings: receiving what the PBX uploads, keeping it so that an acknowledged one survives, and giving it to operators.
 */
@NullMarked
package dev.callwright.recording;

import org.jspecify.annotations.NullMarked;
