package dev.callwright.audio;

import dev.callwright.access.ErrorBody;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Serves an audio file so that a player can seek in it (RFC 9110): one range with 206, an impossible one with 416, the
 * whole file for several or none. Who has it asks whether it is still the same, and is told 304.
 */
public final class AudioAnswers {
    private AudioAnswers() {}

    /**
     * The answer to GET or HEAD.
     *
     * @param type its media type
     * @param version another one for another content, for the entity tag; empty if nothing is known of it
     */
    public static HttpResponse<?> of(HttpRequest<?> request, Path file, String type, Optional<String> version)
            throws IOException {
        long length = Files.size(file);
        Optional<String> tag = version.map(text -> "\"" + text + "\"");
        if (tag.isPresent() && isListed(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH), tag.get())) {
            return described(HttpResponse.status(HttpStatus.NOT_MODIFIED), file, tag);
        }
        Optional<ByteRange> range = length > 0 && request.getMethod() == HttpMethod.GET && isUnchanged(request, tag)
                ? ByteRange.of(Optional.ofNullable(request.getHeaders().get(HttpHeaders.RANGE)), length)
                : Optional.empty();
        if (range.isPresent() && range.get().isOutside()) {
            return ErrorBody.response(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "The file has " + length + " bytes.")
                    .header(HttpHeaders.CONTENT_RANGE, range.get().describe(length));
        }
        ByteRange part = range.orElse(new ByteRange(0, length));
        MutableHttpResponse<Object> answer = HttpResponse.ok();
        range.ifPresent(some ->
                answer.status(HttpStatus.PARTIAL_CONTENT).header(HttpHeaders.CONTENT_RANGE, some.describe(length)));
        MediaType mediaType = MediaType.of(type);
        long modified = Files.getLastModifiedTime(file).toMillis();
        if (request.getMethod() == HttpMethod.HEAD) {
            return described(answer, file, tag).contentType(mediaType).contentLength(length);
        }
        return described(answer, file, tag)
                .body(new StreamedFile(new FileSlice(file, part), mediaType, modified, part.length()));
    }

    private static <T> MutableHttpResponse<T> described(
            MutableHttpResponse<T> answer, Path file, Optional<String> tag) {
        tag.ifPresent(value -> answer.header(HttpHeaders.ETAG, value));
        return answer.header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file.getFileName() + "\"");
    }

    /** Whether the range is of the file that the client knows: {@code If-Range} is absent, or its tag. */
    private static boolean isUnchanged(HttpRequest<?> request, Optional<String> tag) {
        String known = request.getHeaders().get(HttpHeaders.IF_RANGE);
        return known == null || tag.filter(known::equals).isPresent();
    }

    private static boolean isListed(@Nullable String header, String tag) {
        return header != null
                && List.of(header.split(",")).stream()
                        .map(one -> one.trim().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals("*") || one.equals(tag));
    }
}
