package dev.callwright.access;

import dev.callwright.settings.AccessSettings;
import dev.callwright.settings.Settings;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides whether a request may be the PBX's: the address is allowed, and the secret is right. With a secret configured
 * every request needs it, in the path or, from a Kazoo 5, in the configured header. Thread-safe.
 */
@Singleton
public final class Gate {
    private static final String HIDDEN = "…";

    private final Optional<SecretText> secret;
    private final Optional<String> headerName;
    private final AddressBlocks allowed;
    private final ClientAddress clients;

    @Inject
    Gate(Settings settings) {
        this(settings.access());
    }

    /** @throws dev.callwright.settings.SettingsException for an address block that is none */
    public Gate(AccessSettings access) {
        this.secret = access.secret().map(SecretText::new);
        this.headerName = access.headerName();
        this.allowed = AddressBlocks.of("callwright.access.allow", access.allow());
        this.clients =
                new ClientAddress(AddressBlocks.of("callwright.access.trusted-proxies", access.trustedProxies()));
    }

    /** Why a request is not let in; empty if it is. */
    public Optional<Refusal> refusal(HttpRequest<?> request) {
        if (!allowed.isEmpty() && !isAllowed(request)) {
            return Optional.of(Refusal.ADDRESS);
        }
        Optional<String> inPath = PathSecret.of(request.getUri().getRawPath()).secret();
        if (secret.isEmpty()) {
            return inPath.map(unexpected -> Refusal.UNEXPECTED_SECRET);
        }
        Optional<String> given = inPath.or(() -> headerName.flatMap(
                name -> Optional.ofNullable(request.getHeaders().get(name))));
        if (given.isEmpty()) {
            return Optional.of(Refusal.NO_SECRET);
        }
        return secret.get().matches(given.get()) ? Optional.empty() : Optional.of(Refusal.WRONG_SECRET);
    }

    /** A header's value as it may be kept: what holds a secret is hidden. */
    public String presentable(String name, String value) {
        boolean secretive = switch (name.toLowerCase(Locale.ROOT)) {
            case "authorization", "proxy-authorization", "cookie" -> true;
            default -> headerName.filter(name::equalsIgnoreCase).isPresent();
        };
        return secretive ? HIDDEN : value;
    }

    /** The client's address for the log; behind a proxy that is not trusted, the proxy's. */
    String client(HttpRequest<?> request) {
        List<InetAddress> addresses = addresses(request);
        return addresses.isEmpty()
                ? "an address that its proxy does not tell"
                : addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(" or "));
    }

    private boolean isAllowed(HttpRequest<?> request) {
        List<InetAddress> addresses = addresses(request);
        return !addresses.isEmpty() && addresses.stream().allMatch(allowed::contain);
    }

    private List<InetAddress> addresses(HttpRequest<?> request) {
        return clients.of(request.getRemoteAddress().getAddress(), request.getHeaders());
    }
}
