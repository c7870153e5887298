package dev.callwright.recording;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;

/**
 * What is known of a recording, kept as JSON beside it under Kazoo's own names ({@code contracts/kazoo.md}, "Recording
 * uploads").
 *
 * @param name the file's name as it was sent, before it was made safe
 * @param receivedAt when it had come in
 * @param bytes its size
 * @param sha256 of its content, 64 hex characters
 * @param seconds how long it plays, where the file's head says so (WAV)
 * @param recordingId Kazoo's id, where the PBX sends one
 */
@Serdeable(naming = SnakeCaseStrategy.class)
record Recording(
        String name,
        Instant receivedAt,
        long bytes,
        String sha256,
        @Nullable Double seconds,
        @Nullable String recordingId,
        @Nullable String callId,
        @Nullable String cdrId,
        @Nullable String interactionId,
        @Nullable String accountId,
        @Nullable String from,
        @Nullable String to,
        @Nullable String callerIdName,
        @Nullable String callerIdNumber) {

    /** Of what was received, and what the query says of its call. */
    static Recording of(
            String name, Instant receivedAt, long bytes, String sha256, @Nullable Double seconds, UploadQuery query) {
        return new Recording(
                name,
                receivedAt,
                bytes,
                sha256,
                seconds,
                query.detail("recording_id").orElse(null),
                query.detail("call_id").orElse(null),
                query.detail("cdr_id").orElse(null),
                query.detail("interaction_id").orElse(null),
                query.detail("account_id").orElse(null),
                query.detail("from").orElse(null),
                query.detail("to").orElse(null),
                query.detail("caller_id_name").orElse(null),
                query.detail("caller_id_number").orElse(null));
    }

    /**
     * Whether another upload of the same path brings this recording again: by Kazoo's id where both have one, else by the
     * content.
     */
    boolean isSame(Recording other) {
        if (!name.equals(other.name)) {
            return false;
        }
        return recordingId != null && other.recordingId != null
                ? recordingId.equals(other.recordingId)
                : hasContentOf(other);
    }

    boolean hasContentOf(Recording other) {
        return bytes == other.bytes && sha256.equals(other.sha256);
    }

    /** Nothing of the call. */
    @Override
    public String toString() {
        return "Recording[" + bytes + " bytes, " + sha256 + "]";
    }
}
