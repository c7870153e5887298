package dev.callwright.outbound.http;

import dev.callwright.callflow.JsonText;
import dev.callwright.callflow.JsonTextException;
import dev.callwright.flow.outside.HttpAuth;
import dev.callwright.flow.outside.HttpBody;
import dev.callwright.flow.outside.HttpCall;
import dev.callwright.flow.outside.HttpReply;
import dev.callwright.flow.outside.OutsideFailure;
import dev.callwright.flow.outside.OutsideFailure.Reason;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tokens for client credentials (RFC 6749, 4.4): fetched once, however many ask at the same time, and used until shortly
 * before they expire. Thread-safe.
 */
final class OAuth2Tokens {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** How long a token is used that does not say how long it is good for. */
    private static final long UNSAID_SECONDS = 300;
    /** So that a token does not expire on its way. */
    private static final long MARGIN_SECONDS = 10;

    private static final long MAX_SECONDS = 86_400;
    private static final int MAX_TOKENS = 256;

    record Token(String value, Instant until) {
        @Override
        public String toString() {
            return "Token[hidden]";
        }
    }

    private final Function<HttpCall, CompletionStage<HttpReply>> sender;
    private final InstantSource clock;

    /** The one asked for longest ago first; guarded by this. */
    private final Map<HttpAuth.OAuth2, CompletableFuture<Token>> tokens = new LinkedHashMap<>();

    OAuth2Tokens(Function<HttpCall, CompletionStage<HttpReply>> sender, InstantSource clock) {
        this.sender = sender;
        this.clock = clock;
    }

    /** The token in use, or a new one. */
    CompletionStage<Token> token(HttpAuth.OAuth2 auth) {
        return current(auth, token -> !clock.instant().isBefore(token.until()));
    }

    /** A token in place of one that was refused; if somebody renewed it already, the renewed one. */
    CompletionStage<Token> insteadOf(Token refused, HttpAuth.OAuth2 auth) {
        return current(auth, token -> token.equals(refused));
    }

    private CompletionStage<Token> current(HttpAuth.OAuth2 auth, Function<Token, Boolean> isUseless) {
        CompletableFuture<Token> fetched = new CompletableFuture<>();
        synchronized (this) {
            CompletableFuture<Token> known = tokens.get(auth);
            boolean useless = known != null
                    && known.isDone()
                    && (known.isCompletedExceptionally() || isUseless.apply(known.join()));
            if (known != null && !useless) {
                return known;
            }
            tokens.remove(auth);
            tokens.put(auth, fetched);
            if (tokens.size() > MAX_TOKENS) {
                tokens.remove(new ArrayDeque<>(tokens.keySet()).getFirst());
            }
        }
        fetch(auth).whenComplete((token, failure) -> {
            if (failure == null) {
                fetched.complete(token);
            } else {
                fetched.completeExceptionally(failure);
            }
        });
        return fetched;
    }

    private CompletionStage<Token> fetch(HttpAuth.OAuth2 auth) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "client_credentials");
        auth.scope().ifPresent(scope -> fields.put("scope", scope));
        HttpCall call = new HttpCall(
                "POST",
                auth.tokenUrl(),
                List.of(new HttpCall.Header("Accept", "application/json")),
                // RFC 6749, 2.3.1: both are encoded as form values first
                new HttpAuth.Basic(encoded(auth.clientId()), encoded(auth.clientSecret())),
                Optional.of(HttpBody.urlEncoded(fields)),
                PATIENCE);
        return sender.apply(call).thenApply(reply -> read(auth, reply));
    }

    private Token read(HttpAuth.OAuth2 auth, HttpReply reply) {
        Map<?, ?> answer = object(reply.body());
        if (!reply.isSuccess()) {
            Object error = answer.get("error");
            throw new OutsideFailure(
                    reply.status() >= 500 ? Reason.FAILED : Reason.UNAUTHORISED,
                    auth.tokenUrl().getHost() + " gives no token: status " + reply.status()
                            + (error instanceof String code && code.matches("[a-z_]{1,40}") ? ", " + code : ""));
        }
        if (!(answer.get("access_token") instanceof String value) || !value.matches("[\\x21-\\x7e]{1,8000}")) {
            throw new OutsideFailure(
                    Reason.FAILED,
                    auth.tokenUrl().getHost()
                            + " gives no token: its answer has no usable access_token (expected: JSON)");
        }
        if (answer.get("token_type") instanceof String type && !type.equalsIgnoreCase("bearer")) {
            throw new OutsideFailure(
                    Reason.FAILED, auth.tokenUrl().getHost() + " gives no bearer token, the only kind that is known");
        }
        return new Token(value, clock.instant().plusSeconds(seconds(answer.get("expires_in"))));
    }

    /** Some write the number as a text. */
    private static long seconds(@Nullable Object expiresIn) {
        String text = String.valueOf(expiresIn);
        long said = text.matches("[0-9]{1,9}") ? Long.parseLong(text) : UNSAID_SECONDS;
        return Math.max(0, Math.min(said, MAX_SECONDS) - MARGIN_SECONDS);
    }

    private static Map<?, ?> object(String text) {
        try {
            return JsonText.parse(text).value() instanceof Map<?, ?> map ? map : Map.of();
        } catch (JsonTextException e) {
            return Map.of();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
