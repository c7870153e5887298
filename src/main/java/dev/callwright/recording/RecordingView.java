package dev.callwright.recording;

import dev.callwright.callflow.Masked;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;

/**
 * A recording as operators read it: numbers masked, the caller's name left out. The metadata beside the file has both.
 *
 * @param id what it is called in URLs
 * @param audio path of the audio on this server
 * @param name the file's name as it was sent
 * @param receivedAt when it had come in
 * @param type {@code audio/mpeg} or {@code audio/wav}
 * @param bytes its size
 * @param sha256 of its content
 * @param seconds how long it plays, where that is known
 * @param recordingId Kazoo's id, where the PBX sends one
 * @param callId Kazoo's Call-ID
 * @param accountId Kazoo's Account-ID
 * @param from the SIP user who called, by its last two characters
 * @param to the called number, likewise
 * @param callerIdNumber the caller's number, likewise
 */
@Serdeable
record RecordingView(
        String id,
        String audio,
        String name,
        Instant receivedAt,
        String type,
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
        @Nullable String callerIdNumber) {

    static RecordingView of(String id, Recording recording) {
        return new RecordingView(
                id,
                "/api/recordings/" + id + "/audio",
                recording.name(),
                recording.receivedAt(),
                AudioName.mediaType(recording.name()).orElse(""),
                recording.bytes(),
                recording.sha256(),
                recording.seconds(),
                recording.recordingId(),
                recording.callId(),
                recording.cdrId(),
                recording.interactionId(),
                recording.accountId(),
                masked(recording.from()),
                masked(recording.to()),
                masked(recording.callerIdNumber()));
    }

    private static @Nullable String masked(@Nullable String number) {
        return Optional.ofNullable(number).map(Masked::number).orElse(null);
    }
}
