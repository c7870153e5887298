package dev.callwright.recording;

import dev.callwright.settings.RecordingSettings;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.body.CloseableByteBody;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets so many uploads be written at once; more wait, their senders held back by TCP, and those beyond that are turned
 * away. Thread-safe.
 */
@Singleton
final class UploadQueue {
    private static final long IDLE_THREAD_SECONDS = 10;

    private final Uploads uploads;
    private final ThreadPoolExecutor writers;

    UploadQueue(Uploads uploads, RecordingSettings settings) {
        this.uploads = uploads;
        BlockingQueue<Runnable> waiting =
                settings.waiting() == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(settings.waiting());
        AtomicInteger number = new AtomicInteger();
        this.writers = new ThreadPoolExecutor(
                settings.uploads(), settings.uploads(), IDLE_THREAD_SECONDS, TimeUnit.SECONDS, waiting, task -> {
                    Thread thread = new Thread(task, "recording-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        writers.allowCoreThreadTimeOut(true);
    }

    /** Receives an upload when it is its turn; the body is closed in any case. */
    CompletionStage<HttpResponse<byte[]>> receive(Upload upload, CloseableByteBody body) {
        CompletableFuture<HttpResponse<byte[]>> answer = new CompletableFuture<>();
        try {
            writers.execute(() -> {
                try {
                    answer.complete(uploads.receive(upload, body));
                } catch (RuntimeException | Error e) {
                    answer.completeExceptionally(e);
                    throw e;
                }
            });
        } catch (RejectedExecutionException e) {
            body.close();
            answer.complete(refused(Upload.busy()));
        }
        return answer;
    }

    /** How many uploads wait for their turn. */
    int waiting() {
        return writers.getQueue().size();
    }

    /** The answer to an upload whose body need not be read. */
    MutableHttpResponse<byte[]> refused(RefusedUpload refusal) {
        return uploads.refused(refusal);
    }

    /** Cuts off what is still being uploaded when the time for a graceful end is over. */
    @PreDestroy
    void close() {
        writers.shutdownNow();
    }
}
