package dev.callwright.access;

import io.micronaut.http.HttpHeaders;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a request was made on this machine, by its own user, to this server. Coming from a loopback address is not
 * enough: a reverse proxy on this machine does so for the whole world (it adds forwarded headers), and so does a browser
 * here that a foreign page has lured (its {@code Host} is the page's name, rebound to 127.0.0.1, or its {@code Origin}
 * is foreign).
 */
final class LoopbackRequest {
    private static final Set<String> FORWARDED = Set.of(
            "forwarded",
            "via",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "client-ip",
            "cf-connecting-ip",
            "fastly-client-ip",
            "x-original-forwarded-for",
            "x-original-host",
            "x-envoy-external-address",
            "x-proxyuser-ip");

    private LoopbackRequest() {}

    static boolean is(InetAddress peer, HttpHeaders headers) {
        InetAddress direct = Addresses.parse(peer.getHostAddress()).orElse(peer);
        return direct.isLoopbackAddress() && !isForwarded(headers) && hasLoopbackHost(headers) && !isCrossSite(headers);
    }

    private static boolean isForwarded(HttpHeaders headers) {
        return headers.names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> FORWARDED.contains(name) || name.startsWith("x-forwarded"));
    }

    private static boolean hasLoopbackHost(HttpHeaders headers) {
        List<String> hosts = headers.getAll("Host");
        return hosts.size() == 1 && isLoopback(hosts.get(0));
    }

    private static boolean isLoopback(String authority) {
        String host = authority.trim().toLowerCase(Locale.ROOT).replaceFirst(":[0-9]{1,5}$", "");
        if (host.equals("localhost")) {
            return true;
        }
        boolean isBareIpv6 = !host.startsWith("[") && host.indexOf(':') >= 0;
        return !isBareIpv6
                && Addresses.parse(host).map(InetAddress::isLoopbackAddress).orElse(false);
    }

    private static boolean isCrossSite(HttpHeaders headers) {
        List<String> sites = headers.getAll("Sec-Fetch-Site");
        if (!sites.stream().allMatch(site -> site.equals("same-origin") || site.equals("none"))) {
            return true;
        }
        return !headers.getAll("Origin").stream().allMatch(origin -> isOwn(origin, headers.getAll("Host")));
    }

    private static boolean isOwn(String origin, List<String> hosts) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && hosts.stream().allMatch(authority::equalsIgnoreCase);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
