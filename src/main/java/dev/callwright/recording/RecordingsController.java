package dev.callwright.recording;

import dev.callwright.access.OperatorsOnly;
import dev.callwright.audio.AudioAnswers;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The recordings that are kept, for operators. */
@Controller("/api/recordings")
@OperatorsOnly
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Recordings")
final class RecordingsController {
    private static final int MOST = 1000;

    private final RecordingSearch search;
    private final RecordingFiles files;

    RecordingsController(RecordingSearch search, RecordingFiles files) {
        this.search = search;
        this.files = files;
    }

    /**
     * The newest recordings first.
     *
     * @param callId only those of this call
     * @param account only those of this account
     * @param limit at most so many: 1 to 1,000, default 100
     */
    @Get
    @Operation(summary = "The newest recordings, of one call, one account or all")
    List<RecordingView> list(
            @Nullable @QueryValue("call_id") String callId,
            @Nullable @QueryValue String account,
            @QueryValue(defaultValue = "100") int limit)
            throws IOException {
        return search.newest(new RecordingSearch.Filter(
                Optional.ofNullable(callId), Optional.ofNullable(account), Math.max(1, Math.min(limit, MOST))));
    }

    /** What is known of one recording. */
    @Get("/{id}")
    @Operation(summary = "One recording")
    HttpResponse<RecordingView> show(String id) {
        return files.find(id)
                .flatMap(files::read)
                .map(recording -> RecordingView.of(id, recording))
                .map(HttpResponse::ok)
                .orElseGet(HttpResponse::notFound);
    }

    /** The audio, whole or the part that {@code Range} asks for. */
    @Get(uri = "/{id}/audio", produces = MediaType.ALL)
    @Operation(summary = "The audio of one recording, whole or in part")
    HttpResponse<?> audio(HttpRequest<?> request, String id) throws IOException {
        Optional<Path> file = files.find(id);
        return file.isPresent() ? audio(request, file.get()) : HttpResponse.notFound();
    }

    private HttpResponse<?> audio(HttpRequest<?> request, Path file) throws IOException {
        String type = AudioName.mediaType(file.toString()).orElse("application/octet-stream");
        return AudioAnswers.of(request, file, type, files.read(file).map(Recording::sha256));
    }
}
