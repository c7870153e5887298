package dev.callwright.settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Who may ask, and under which address we are reached ({@code callwright.public-url}, {@code callwright.access.*}).
 *
 * @param publicUrl {@code http(s)://host[:port][/path]} without a trailing slash; never a loopback host
 * @param secret the secret in the path, {@code /s/{secret}/…}: letters, digits, {@code - . _ ~}, 8 to 128 of them
 * @param headerName for Kazoo 5: an {@code X-…} header that may carry the secret instead
 * @param allow CIDR blocks that may call what the PBX calls; empty for everybody
 * @param trustedProxies CIDR blocks whose {@code X-Forwarded-For} is believed
 * @param operatorToken bearer token for operators who are not on this machine
 */
public record AccessSettings(
        Optional<URI> publicUrl,
        Optional<String> secret,
        Optional<String> headerName,
        List<String> allow,
        List<String> trustedProxies,
        Optional<String> operatorToken) {

    static AccessSettings read(Properties callwright) {
        Properties access = callwright.below("access");
        Optional<String> secret = access.text("secret");
        secret.filter(text -> !text.matches("[A-Za-z0-9._~-]{8,128}")).ifPresent(text -> {
            throw new SettingsException(
                    "callwright.access.secret",
                    text.length() + " characters",
                    "8 to 128 letters, digits, '-', '.', '_' or '~', since it stands in URLs");
        });
        return new AccessSettings(
                PublicUrl.read(callwright),
                secret,
                access.text("header-name").map(AccessSettings::headerName),
                access.texts("allow"),
                access.texts("trusted-proxies"),
                access.text("operator-token"));
    }

    private static String headerName(String name) {
        if (!name.matches("[Xx]-[A-Za-z0-9-]{1,62}")) {
            throw new SettingsException(
                    "callwright.access.header-name", name, "a name that begins with X-, all that Kazoo 5 sends");
        }
        return name;
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "AccessSettings[publicUrl=" + publicUrl + ", secret=" + (secret.isPresent() ? "set" : "none")
                + ", allow=" + allow + ", trustedProxies=" + trustedProxies + "]";
    }
}
