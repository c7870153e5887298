package dev.callwright.recording;

import dev.callwright.access.ForThePbx;
import dev.callwright.settings.RecordingSettings;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Where the PBX uploads recordings: {@code PUT} or {@code POST}
 * {@code /recordings[/folder…]/call_recording_{CALL_ID}.{mp3|wav}?from=&to=&…}, the audio as the body or as the first file
 * of a multipart one ({@code contracts/kazoo.md}, "Recording uploads"). 200 means that it is on the disk. What is answered
 * otherwise, always {@code {"error": "…"}}, never with {@code Retry-After} and never with a redirect, which Kazoo would
 * follow:
 *
 * <table>
 * <caption>Answers to what is not kept</caption>
 * <tr><td>400</td><td>no name, or one that leads out of the folder; an empty body, or one that ends early; multipart
 *     without a file</td></tr>
 * <tr><td>403</td><td>the secret is missing or wrong, or the address is not allowed</td></tr>
 * <tr><td>409</td><td>10,000 recordings of that name</td></tr>
 * <tr><td>413</td><td>more than {@code callwright.recordings.max-size}</td></tr>
 * <tr><td>415</td><td>a name that does not end with {@code .mp3} or {@code .wav}</td></tr>
 * <tr><td>503</td><td>more uploads at once than {@code callwright.recordings.uploads} and {@code .waiting}</td></tr>
 * <tr><td>507</td><td>the disk is full</td></tr>
 * </table>
 *
 * <p>An upload that stands still for {@code callwright.recordings.idle-timeout} is cut off without an answer.
 */
@Controller
@ForThePbx
@Hidden
final class UploadController {
    private final UploadQueue queue;
    private final RecordingSettings settings;

    UploadController(UploadQueue queue, RecordingSettings settings) {
        this.queue = queue;
        this.settings = settings;
    }

    @Put(
            uris = {"/recordings", "/recordings/{path:.*}", "/s/{secret}/recordings", "/s/{secret}/recordings/{path:.*}"
            },
            consumes = MediaType.ALL,
            produces = MediaType.ALL)
    CompletionStage<HttpResponse<byte[]>> put(ServerHttpRequest<?> request) {
        return receive(request);
    }

    @Post(
            uris = {"/recordings", "/recordings/{path:.*}", "/s/{secret}/recordings", "/s/{secret}/recordings/{path:.*}"
            },
            consumes = MediaType.ALL,
            produces = MediaType.ALL)
    CompletionStage<HttpResponse<byte[]>> post(ServerHttpRequest<?> request) {
        return receive(request);
    }

    private CompletionStage<HttpResponse<byte[]>> receive(ServerHttpRequest<?> request) {
        try {
            Upload upload = Upload.of(request, settings);
            return queue.receive(upload, request.byteBody().move());
        } catch (RefusedUpload e) {
            return CompletableFuture.completedFuture(queue.refused(e));
        }
    }
}
