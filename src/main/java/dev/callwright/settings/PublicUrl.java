package dev.callwright.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code callwright.public-url}; Kazoo's host blacklist is the reason for most refusals. */
final class PublicUrl {
    private static final String EXPECTED =
            "the address under which the PBX reaches this server, for example https://pbx-apps.example.com";

    private PublicUrl() {}

    static Optional<URI> read(Properties callwright) {
        Optional<URI> configured = callwright.uri("public-url", EXPECTED).map(PublicUrl::checked);
        boolean assume = callwright.flag("assume-public-url", false);
        return configured.isPresent() || !assume
                ? configured
                : LanAddress.find().map(host -> URI.create("http://" + host + ":" + callwright.text("port", "8080")));
    }

    private static URI checked(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || url.getHost() == null) {
            throw new SettingsException("callwright.public-url", url.toString(), EXPECTED);
        }
        String host = url.getHost().toLowerCase(Locale.ROOT);
        if (host.equals("localhost") || host.startsWith("127.") || host.equals("0.0.0.0") || host.startsWith("[")) {
            throw new SettingsException(
                    "callwright.public-url", url.toString(), EXPECTED + "; Kazoo rejects localhost and IPv6 hosts");
        }
        if (url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
            throw new SettingsException(
                    "callwright.public-url", url.toString(), EXPECTED + ", without user, query or fragment");
        }
        String text = url.toString();
        return text.endsWith("/") ? URI.create(text.replaceAll("/+$", "")) : url;
    }
}
