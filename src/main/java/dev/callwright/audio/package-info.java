/** Audio files over HTTP: those of the flows folder for the PBX, and how any is served whole or in part. */
@NullMarked
package dev.callwright.audio;

import org.jspecify.annotations.NullMarked;
