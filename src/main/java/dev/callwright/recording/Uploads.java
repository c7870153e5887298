package dev.callwright.recording;

import dev.callwright.access.ErrorBody;
import dev.callwright.callflow.Masked;
import dev.callwright.recording.RecordingStore.Receipt;
import dev.callwright.settings.RecordingSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives one upload from its first byte to the answer; counts what became of it ({@code callwright_recordings_total}). */
@Singleton
final class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private final RecordingSettings settings;
    private final RecordingStore store;
    private final RecordingFiles files;
    private final ObjectMapper json;
    private final MeterRegistry meters;

    Uploads(
            RecordingSettings settings,
            RecordingStore store,
            RecordingFiles files,
            ObjectMapper json,
            @Nullable MeterRegistry meters) {
        this.settings = settings;
        this.store = store;
        this.files = files;
        this.json = json;
        this.meters = meters == null ? new SimpleMeterRegistry() : meters;
    }

    /** Reads, keeps and answers; blocks for as long as that takes. */
    MutableHttpResponse<byte[]> receive(Upload upload, CloseableByteBody body) {
        try (body) {
            OptionalLong length = body.expectedLength();
            if (length.isPresent()) {
                store.checkRoom(length.getAsLong());
            }
            try (InputStream in = new UploadBody(body.toInputStream())) {
                return kept(upload.isMultipart() ? receiveMultipart(upload, in) : receiveRaw(upload, in));
            }
        } catch (RefusedUpload e) {
            return refused(e);
        } catch (CutOffException e) {
            return cutOff(e);
        } catch (IOException | RuntimeException e) {
            count("failed");
            LOG.error("A recording could not be kept", e);
            return ErrorBody.response(
                    HttpStatus.INTERNAL_SERVER_ERROR, "The recording could not be kept; this server's log says why.");
        }
    }

    /** The answer to an upload that is not kept. */
    MutableHttpResponse<byte[]> refused(RefusedUpload refusal) {
        count("refused");
        if (refusal.status().getCode() >= 500) {
            LOG.warn("Refused a recording: {}", refusal.explanation());
        } else {
            LOG.debug("Refused a recording: {}", refusal.explanation());
        }
        MutableHttpResponse<byte[]> answer = ErrorBody.response(refusal.status(), refusal.explanation());
        return refusal.status() == HttpStatus.REQUEST_ENTITY_TOO_LARGE
                ? answer.header(HttpHeaders.CONNECTION, "close") // rather than read all the rest only to drop it
                : answer;
    }

    private Receipt receiveRaw(Upload upload, InputStream in) throws RefusedUpload, IOException {
        return store.receive(AudioName.of(upload.path(), settings.types()), upload.query(), in);
    }

    private Receipt receiveMultipart(Upload upload, InputStream in) throws RefusedUpload, IOException {
        MultipartAudio audio = MultipartAudio.open(in, upload.contentType());
        AudioName name = AudioName.of(upload.path().orName(audio.fileName()), settings.types());
        return store.receive(name, upload.query(), audio.content());
    }

    private MutableHttpResponse<byte[]> kept(Receipt receipt) throws IOException {
        Recording recording = receipt.recording();
        count(receipt.isRepeat() ? "repeat" : "kept");
        LOG.info(
                receipt.isRepeat() ? "A recording of {} bytes was sent again: {}" : "Kept a recording of {} bytes: {}",
                recording.bytes(),
                Masked.text(settings.folder().relativize(receipt.file()).toString()));
        UploadAnswer answer =
                new UploadAnswer(files.id(receipt.file()), recording.bytes(), recording.sha256(), receipt.isRepeat());
        return HttpResponse.ok(json.writeValueAsBytes(answer)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private MutableHttpResponse<byte[]> cutOff(CutOffException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ContentLengthExceededException) {
                return refused(RefusedUpload.tooLarge(settings.maxBytes()));
            }
        }
        count("cut_off");
        LOG.debug("An upload was cut off", e);
        return ErrorBody.response(
                        HttpStatus.BAD_REQUEST, "The recording ended before it was whole; nothing of it was kept.")
                .header(HttpHeaders.CONNECTION, "close"); // where the next request begins cannot be told
    }

    private void count(String result) {
        meters.counter("callwright.recordings", "result", result).increment();
    }
}
