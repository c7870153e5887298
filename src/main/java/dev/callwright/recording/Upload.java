package dev.callwright.recording;

import dev.callwright.access.PathSecret;
import dev.callwright.settings.RecordingSettings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.util.Optional;

/**
 * What the head of an upload says.
 *
 * @param contentType as it was sent, or empty text; of raw audio it is never looked at
 */
record Upload(UploadPath path, UploadQuery query, String contentType) {

    /**
     * Reads it.
     *
     * @throws RefusedUpload if nothing of the body need be read to refuse it
     */
    static Upload of(HttpRequest<?> request, RecordingSettings settings) throws RefusedUpload {
        UploadQuery query = UploadQuery.of(Optional.ofNullable(request.getUri().getRawQuery()));
        UploadPath path =
                UploadPath.of(PathSecret.of(request.getUri().getRawPath()).path(), query);
        String contentType =
                Optional.ofNullable(request.getHeaders().get("Content-Type")).orElse("");
        Upload upload = new Upload(path, query, contentType);
        if (!upload.isMultipart()) {
            AudioName.of(path, settings.types());
            if (request.getContentLength() > settings.maxBytes()) {
                throw RefusedUpload.tooLarge(settings.maxBytes());
            }
        }
        return upload;
    }

    boolean isMultipart() {
        return MultipartAudio.is(contentType);
    }

    /** Refused for another reason than anything it says. */
    static RefusedUpload busy() {
        return new RefusedUpload(
                HttpStatus.SERVICE_UNAVAILABLE, "Too many recordings are being uploaded; send it again later.");
    }
}
