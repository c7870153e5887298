package dev.callwright.simulator.wire;

import java.util.Locale;
import java.util.Optional;

/**
 * An address as Kazoo takes it apart: nothing in it is decoded, escaped or refused, the raw brackets of its own queries
 * least of all ({@code contracts/kazoo.md}, "1.7 URL building").
 *
 * @param scheme {@code http} or {@code https}
 * @param userInfo {@code name:password}, if given
 * @param authority host and, if given, port
 * @param path from the first {@code /}, {@code /} if there is none
 * @param query without the {@code ?}; may be empty
 */
public record PivotUrl(String scheme, Optional<String> userInfo, String authority, String path, String query) {

    /**
     * Takes an address apart; a fragment is dropped.
     *
     * @throws IllegalArgumentException if it is not {@code http://…} or {@code https://…} with a host
     */
    public static PivotUrl of(String url) {
        int colon = url.indexOf("://");
        String scheme = colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("URL: " + url + " (expected: http://… or https://…)");
        }
        String rest = url.substring(colon + 3);
        int fragment = rest.indexOf('#');
        rest = fragment < 0 ? rest : rest.substring(0, fragment);
        int end = endOfAuthority(rest);
        String authority = rest.substring(0, end);
        int at = authority.lastIndexOf('@');
        String target = rest.substring(end);
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        if (authority.length() == at + 1) {
            throw new IllegalArgumentException("URL: " + url + " (expected: a host after " + scheme + "://)");
        }
        return new PivotUrl(
                scheme,
                at < 0 ? Optional.empty() : Optional.of(authority.substring(0, at)),
                authority.substring(at + 1),
                path.isEmpty() ? "/" : path,
                question < 0 ? "" : target.substring(question + 1));
    }

    private static int endOfAuthority(String rest) {
        for (int i = 0; i < rest.length(); i++) {
            if (rest.charAt(i) == '/' || rest.charAt(i) == '?') {
                return i;
            }
        }
        return rest.length();
    }

    /** With more at the end of its query. */
    PivotUrl plus(String parameters) {
        String all = query.isEmpty() || parameters.isEmpty() ? query + parameters : query + "&" + parameters;
        return new PivotUrl(scheme, userInfo, authority, path, all);
    }

    /** Where a {@code Location} leads from here. */
    PivotUrl resolve(String location) {
        if (location.contains("://")) {
            return of(location);
        }
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String absolute = location.startsWith("//")
                ? scheme + ":" + location
                : scheme + "://" + authority + (location.startsWith("/") ? location : folder + location);
        return of(absolute);
    }

    /** The host, without brackets if it is an IPv6 address. */
    public String host() {
        int colon = authority.lastIndexOf(':');
        String host = colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /**
     * The port, or the scheme's own.
     *
     * @throws IllegalArgumentException if it is no number from 1 to 65535
     */
    public int port() {
        int colon = authority.lastIndexOf(':');
        if (colon <= authority.lastIndexOf(']')) {
            return scheme.equals("https") ? 443 : 80;
        }
        String port = authority.substring(colon + 1);
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65535) {
            throw new IllegalArgumentException("port: " + port + " (expected: 1 to 65535)");
        }
        return Integer.parseInt(port);
    }

    /** What stands in the request line: path and query. */
    public String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Without the user information. */
    @Override
    public String toString() {
        return scheme + "://" + authority + target();
    }
}
