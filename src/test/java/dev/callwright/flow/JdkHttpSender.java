package dev.callwright.flow;

import dev.callwright.callflow.CallflowJson;
import dev.callwright.flow.outside.HttpAuth;
import dev.callwright.flow.outside.HttpBody;
import dev.callwright.flow.outside.HttpCall;
import dev.callwright.flow.outside.HttpReply;
import dev.callwright.flow.outside.HttpSender;
import dev.callwright.flow.outside.OutsideFailure;
import dev.callwright.flow.outside.OutsideFailure.Reason;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends requests with Java's own client: as simple as it gets, for tests of what flows send. */
final class JdkHttpSender implements HttpSender {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger sent = new AtomicInteger();

    /** How many requests flows have made. */
    int sent() {
        return sent.get();
    }

    @Override
    public CompletionStage<HttpReply> send(HttpCall call) {
        sent.incrementAndGet();
        return authorization(call.auth())
                .thenCompose(authorization -> {
                    HttpRequest.Builder request = HttpRequest.newBuilder(call.url())
                            .timeout(call.timeout())
                            .method(
                                    call.method(),
                                    call.body()
                                            .map(body -> BodyPublishers.ofByteArray(body.bytes()))
                                            .orElse(BodyPublishers.noBody()));
                    call.headers().forEach(header -> request.header(header.name(), header.value()));
                    call.body().map(HttpBody::contentType).ifPresent(type -> request.setHeader("Content-Type", type));
                    if (!authorization.isEmpty()) {
                        request.setHeader("Authorization", authorization);
                    }
                    return client.sendAsync(request.build(), BodyHandlers.ofString());
                })
                .handle((answer, error) -> {
                    if (error != null) {
                        throw new CompletionException(new OutsideFailure(reason(error), "no answer"));
                    }
                    return reply(answer);
                });
    }

    private CompletableFuture<String> authorization(HttpAuth auth) {
        if (auth instanceof HttpAuth.Basic basic) {
            byte[] both = (basic.user() + ":" + basic.password()).getBytes(StandardCharsets.UTF_8);
            return CompletableFuture.completedFuture(
                    "Basic " + Base64.getEncoder().encodeToString(both));
        }
        if (auth instanceof HttpAuth.Bearer bearer) {
            return CompletableFuture.completedFuture("Bearer " + bearer.token());
        }
        return auth instanceof HttpAuth.OAuth2 oauth ? token(oauth) : CompletableFuture.completedFuture("");
    }

    private CompletableFuture<String> token(HttpAuth.OAuth2 oauth) {
        String form = "grant_type=client_credentials&client_id=" + encoded(oauth.clientId()) + "&client_secret="
                + encoded(oauth.clientSecret())
                + oauth.scope().map(scope -> "&scope=" + encoded(scope)).orElse("");
        HttpRequest request = HttpRequest.newBuilder(oauth.tokenUrl())
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString())
                .thenApply(answer -> "Bearer "
                        + ((Map<?, ?>) java.util.Objects.requireNonNull(CallflowJson.read(answer.body())))
                                .get("access_token"));
    }

    private static HttpReply reply(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return new HttpReply(answer.statusCode(), type.replaceFirst(";.*", "").strip(), answer.body());
    }

    private static Reason reason(Throwable error) {
        Throwable cause = error.getCause() == null ? error : error.getCause();
        if (cause instanceof HttpTimeoutException) {
            return Reason.TIMEOUT;
        }
        return cause instanceof ConnectException ? Reason.REFUSED : Reason.FAILED;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
