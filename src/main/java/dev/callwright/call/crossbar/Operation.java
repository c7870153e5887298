package dev.callwright.call.crossbar;

import dev.callwright.call.crossbar.CrossbarException.Kind;
import dev.callwright.call.crossbar.Transport.Ready;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One operation from its beginning to its end, with all its attempts. Its steps follow each other, never side by side. */
final class Operation {
    private final ApiRequest request;
    private final Transport transport;
    private final Session session;
    private final Timing timing;
    private final long end;

    // Mutable state
    private boolean renewed;
    private int attempt = 1;

    Operation(ApiRequest request, Transport transport, Session session, Timing timing, Duration time) {
        this.request = request;
        this.transport = transport;
        this.session = session;
        this.timing = timing;
        this.end = timing.nanos() + time.toNanos();
    }

    /** In words, without what may be personal in the query or the body. */
    static String words(ApiRequest request) {
        return request.toString();
    }

    CompletableFuture<Envelope> run() {
        return signedIn(session.current()).thenCompose(this::exchange).exceptionallyCompose(this::again);
    }

    private CompletableFuture<Envelope> exchange(SignedIn signedIn) {
        return transport.send(ready(signedIn), left()).thenCompose(reply -> {
            if (reply.status() == 401 && !renewed) {
                renewed = true;
                return signedIn(session.renewed(signedIn)).thenCompose(this::exchange);
            }
            return CompletableFuture.completedFuture(read(reply));
        });
    }

    private Envelope read(HttpReply reply) {
        try {
            return Answers.read(reply, words(request), request.method().isRepeatable());
        } catch (CrossbarException e) {
            if (e.kind() == Kind.NOT_FOUND && request.method() == Method.DELETE && attempt > 1) {
                return Envelope.NOTHING; // the attempt that broke off had deleted it
            }
            throw e;
        }
    }

    private CompletableFuture<Envelope> again(Throwable thrown) {
        Optional<Duration> pause = CrossbarException.in(thrown)
                .flatMap(failure -> Retries.pause(failure, attempt, timing.random()))
                .filter(time -> time.compareTo(left()) < 0);
        if (pause.isEmpty()) {
            return CompletableFuture.failedFuture(CrossbarException.unwrapped(thrown));
        }
        attempt++;
        return timing.pause(pause.get()).thenCompose(passed -> run()).toCompletableFuture();
    }

    /** Waits for the token no longer than there is time. */
    private CompletableFuture<SignedIn> signedIn(CompletableFuture<SignedIn> session) {
        return session.orTimeout(left().toNanos(), TimeUnit.NANOSECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        failure instanceof TimeoutException
                                ? CrossbarException.unanswered(
                                        Kind.TIMED_OUT, true, words(request), "not signed in in time")
                                : failure));
    }

    private Ready ready(SignedIn signedIn) {
        return new Ready(
                request.method(),
                request.target(signedIn.account()),
                request.bytes(),
                Optional.of(signedIn.token()),
                words(request),
                request.method().isRepeatable());
    }

    /** At least a moment: what is too late then times out by itself. */
    private Duration left() {
        return Duration.ofNanos(Math.max(1, end - timing.nanos()));
    }
}
