package dev.callwright.settings;

import io.micronaut.core.value.PropertyResolver;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Kazoo's API, Crossbar ({@code callwright.kazoo.crossbar.*}).
 *
 * @param url where it answers, without a trailing slash and without {@code /v2}; Kazoo's own ports are 8000 and, for TLS, 8443
 * @param accountId the account that is worked on, 32 hexadecimal characters; empty for the one that the login belongs to
 * @param timeout for one operation from its beginning to the last byte of its answer; default 10 s. Placing a call takes as
 *     long as it may ring besides
 */
public record CrossbarSettings(URI url, Optional<String> accountId, CrossbarLogin login, Duration timeout) {
    static final String PREFIX = "callwright.kazoo.crossbar.";

    /**
     * Reads them.
     *
     * @return empty without a URL: no PBX is configured
     * @throws SettingsException for the first that cannot be used
     */
    public static Optional<CrossbarSettings> read(PropertyResolver source) {
        Properties crossbar =
                new Properties(source, "callwright").below("kazoo").below("crossbar");
        return crossbar.text("url")
                .map(CrossbarSettings::url)
                .map(url -> new CrossbarSettings(
                        url,
                        crossbar.text("account-id").map(CrossbarSettings::accountId),
                        new CrossbarLoginReader(crossbar).read(),
                        crossbar.duration(
                                "timeout", Duration.ofSeconds(10), Duration.ofMillis(100), Duration.ofMinutes(2))));
    }

    private static URI url(String text) {
        URI url;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw refused(text);
        }
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        boolean plain = url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
        if (!(scheme.equals("http") || scheme.equals("https")) || url.getHost() == null || !plain) {
            throw refused(text);
        }
        return URI.create(text.replaceAll("/+$", "").replaceAll("/v[12]$", ""));
    }

    /** A user and password in the address are not shown. */
    private static SettingsException refused(String url) {
        return new SettingsException(
                PREFIX + "url",
                url.replaceAll(".*@", "…@"),
                "the address of Kazoo's API and nothing more, for example https://kazoo.example.com:8443");
    }

    private static String accountId(String id) {
        if (!id.matches("[0-9a-f]{32}")) {
            throw new SettingsException(
                    PREFIX + "account-id", id, "the 32 hex characters of the account's id, not its name");
        }
        return id;
    }
}
