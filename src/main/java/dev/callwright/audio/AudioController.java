package dev.callwright.audio;

import dev.callwright.access.ErrorBody;
import dev.callwright.access.ForThePbx;
import dev.callwright.access.PathSecret;
import dev.callwright.flow.file.AudioFile;
import dev.callwright.settings.Settings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Where the PBX fetches the audio of flows: {@code /audio/hello.wav} is {@code audio/hello.wav} in the flows folder, as it
 * is at the moment. 404 for a name that is none, a file that is not there or is too large, and a link that leads out of the
 * flows folder.
 */
@Controller
@ForThePbx
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
final class AudioController {
    private static final String PREFIX = "/" + AudioFile.FOLDER + "/";

    private final Path flows;

    AudioController(Settings settings) {
        this.flows = settings.flows();
    }

    @Get(
            uris = {"/audio/{name:.+}", "/s/{secret}/audio/{name:.+}"},
            produces = MediaType.ALL)
    HttpResponse<?> audio(HttpRequest<?> request) throws IOException {
        String name = name(request);
        Optional<AudioFile> file = AudioFile.find(flows, name).filter(AudioFile::isServed);
        if (file.isEmpty()) {
            return notFound();
        }
        Path path = file.get().path();
        try {
            return AudioAnswers.of(request, path, AudioFile.mediaType(name).orElseThrow(), Optional.of(version(path)));
        } catch (NoSuchFileException e) {
            return notFound();
        }
    }

    /** As it was sent, but for spaces: no other character of a name needs an escape, so that none hides behind one. */
    private static String name(HttpRequest<?> request) {
        String path = PathSecret.of(request.getUri().getRawPath()).path();
        return path.startsWith(PREFIX) ? path.substring(PREFIX.length()).replace("%20", " ") : "";
    }

    /** A file that is copied over is another, even within the same second. */
    private static String version(Path file) throws IOException {
        long nanos = Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
        return Long.toHexString(nanos) + "-" + Long.toHexString(Files.size(file));
    }

    private static HttpResponse<?> notFound() {
        return ErrorBody.response(HttpStatus.NOT_FOUND, "No such audio file.");
    }
}
