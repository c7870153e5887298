package dev.callwright.outbound.http;

import java.net.URI;
import java.util.Locale;

/**
 * Whom a connection is to.
 *
 * @param host in lower case, an IPv6 address without brackets
 */
record Origin(boolean secure, String host, int port) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    static Origin of(URI url) {
        boolean secure = url.getScheme().toLowerCase(Locale.ROOT).equals("https");
        int port = url.getPort() < 0 ? defaultPort(secure) : url.getPort();
        return new Origin(secure, AddressRules.plain(url.getHost()), port);
    }

    /** As the {@code Host} header says it. */
    String authority() {
        String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return port == defaultPort(secure) ? name : name + ":" + port;
    }

    private static int defaultPort(boolean secure) {
        return secure ? HTTPS : HTTP;
    }

    @Override
    public String toString() {
        return (secure ? "https://" : "http://") + authority();
    }
}
