package dev.callwright.access;

import dev.callwright.settings.AccessSettings;
import dev.callwright.settings.Settings;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Tells operators from everybody else: a direct request on this machine, or one with
 * {@code Authorization: Bearer {callwright.access.operator-token}}. Thread-safe.
 */
@Singleton
public final class Operators {
    private static final String BEARER = "Bearer ";

    private final Optional<SecretText> token;

    @Inject
    Operators(Settings settings) {
        this(settings.access());
    }

    public Operators(AccessSettings access) {
        this.token = access.operatorToken().map(SecretText::new);
    }

    public boolean isOperator(HttpRequest<?> request) {
        return hasToken(request)
                || LoopbackRequest.is(request.getRemoteAddress().getAddress(), request.getHeaders());
    }

    private boolean hasToken(HttpRequest<?> request) {
        String authorization = request.getHeaders().get("Authorization");
        return token.isPresent()
                && authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && token.get().matches(authorization.substring(BEARER.length()).trim());
    }
}
