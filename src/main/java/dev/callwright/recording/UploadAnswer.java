package dev.callwright.recording;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What the sender of a recording is told once it is on the disk.
 *
 * @param id what the recording is called under {@code /api/recordings}
 * @param bytes its size
 * @param sha256 of its content
 * @param repeat whether it was there already, and nothing new is kept
 */
@Serdeable
record UploadAnswer(String id, long bytes, String sha256, boolean repeat) {}
