package dev.callwright.call.crossbar;

import dev.callwright.call.crossbar.CrossbarException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Sends requests to one Crossbar and keeps its connections. HTTP/1.1, since asking for more makes proxies stumble; no
 * redirects, which would carry the token elsewhere.
 */
final class Transport {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final String base;
    private final HttpClient client;

    Transport(URI url) {
        this.base = url.toString();
        this.client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    /**
     * A request that is ready to be sent.
     *
     * @param asked what it is, in words fit for logs
     * @param repeatable whether sending it twice is as good as once
     */
    record Ready(
            Method method,
            String target,
            Optional<byte[]> body,
            Optional<String> token,
            String asked,
            boolean repeatable) {}

    /**
     * Sends it once.
     *
     * @return whatever comes back within the time; else fails with {@link CrossbarException}
     */
    CompletableFuture<HttpReply> send(Ready ready, Duration time) {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request(ready), answer -> new LimitedBody());
        CompletableFuture<HttpReply> reply =
                exchange.thenApply(answer -> new HttpReply(answer.statusCode(), answer.body()));
        return reply.orTimeout(time.toNanos(), TimeUnit.NANOSECONDS)
                .whenComplete((answer, failure) -> exchange.cancel(true))
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(failure(ready, failure)));
    }

    private HttpRequest request(Ready ready) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + ready.target()))
                .method(
                        ready.method().name(),
                        ready.body().map(BodyPublishers::ofByteArray).orElseGet(BodyPublishers::noBody))
                .header("Accept", "application/json")
                .header("User-Agent", "Callwright");
        ready.body().ifPresent(body -> request.header("Content-Type", "application/json"));
        ready.token().ifPresent(token -> request.header("X-Auth-Token", token));
        return request.build();
    }

    private static CrossbarException failure(Ready ready, Throwable thrown) {
        Throwable failure = CrossbarException.unwrapped(thrown);
        boolean repeatable = ready.repeatable();
        if (failure instanceof TimeoutException) {
            return CrossbarException.unanswered(Kind.TIMED_OUT, repeatable, ready.asked(), "no whole answer in time");
        }
        if (failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof UnresolvedAddressException) {
            return unanswered(Kind.UNREACHABLE, true, ready, "no connection", failure);
        }
        if (failure instanceof SSLHandshakeException) {
            return unanswered(Kind.UNREACHABLE, true, ready, "no trusted TLS connection", failure);
        }
        if (failure instanceof LimitedBody.TooLarge) {
            return unanswered(Kind.UNREADABLE, repeatable, ready, "an answer that is too large", failure);
        }
        if (failure instanceof IOException) {
            return unanswered(Kind.CUT_OFF, repeatable, ready, "the connection broke", failure);
        }
        throw new IllegalStateException("a request failed in an unforeseen way", failure);
    }

    /** What a library throws is told in words and not handed on: it might show a header. */
    private static CrossbarException unanswered(Kind kind, boolean safe, Ready ready, String found, Throwable failure) {
        String why = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return CrossbarException.unanswered(kind, safe, ready.asked(), found + ", " + why);
    }
}
