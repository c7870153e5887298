package dev.callwright.outbound.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which addresses a flow may call. Public ones; private ones and this machine only as configured; link-local and metadata
 * addresses never.
 *
 * @param allowPrivate whether every host may be at a private address
 * @param privateHosts hosts that may be: names, addresses, or {@code *.lan} for every name below a domain
 */
public record AddressRules(boolean allowPrivate, List<String> privateHosts) {
    public AddressRules {
        privateHosts = privateHosts.stream().map(AddressRules::plain).toList();
    }

    /** Why an address that a host has may not be called, with what would allow it; empty if it may. */
    Optional<String> refusal(String host, InetAddress address) {
        String found = host + (host.equals(address.getHostAddress()) ? "" : " is " + address.getHostAddress());
        return switch (AddressKind.of(address)) {
            case PUBLIC -> Optional.empty();
            case PRIVATE ->
                allowPrivate || isPrivateHost(plain(host))
                        ? Optional.empty()
                        : Optional.of(found + ", an address of the own network (to allow it: "
                                + "callwright.outbound.allowed-private-hosts: [" + host + "])");
            case FORBIDDEN ->
                Optional.of(found + ", an address that is never called: link-local, metadata or multicast");
        };
    }

    private boolean isPrivateHost(String host) {
        return privateHosts.stream()
                .anyMatch(allowed ->
                        allowed.startsWith("*.") ? host.endsWith(allowed.substring(1)) : host.equals(allowed));
    }

    /** In lower case, without the brackets of an IPv6 address and the dot of a name that is complete. */
    static String plain(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (lower.startsWith("[") && lower.endsWith("]")) {
            return lower.substring(1, lower.length() - 1);
        }
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
