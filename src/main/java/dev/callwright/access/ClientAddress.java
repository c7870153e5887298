package dev.callwright.access;

import io.micronaut.http.HttpHeaders;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose address a request comes from. Forwarded headers count only when the peer is a trusted proxy, and then from the
 * right: the first address that is not itself a trusted proxy's is the client, whatever stands further left, since
 * anybody can write that.
 */
final class ClientAddress {
    private static final Pattern FOR = Pattern.compile("(?:^|;)\\s*for\\s*=\\s*(?:\"([^\"]*)\"|([^;\"]*))");
    private static final int MOST_HOPS = 50;

    private final AddressBlocks trustedProxies;

    ClientAddress(AddressBlocks trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    /**
     * The addresses that must all be allowed; empty if the client's cannot be told. As a rule there is one. A request
     * with both {@code X-Forwarded-For} and {@code Forwarded} has one from each: a proxy keeps only one of them, and the
     * client may have written the other.
     */
    List<InetAddress> of(InetAddress peer, HttpHeaders headers) {
        InetAddress direct = Addresses.parse(peer.getHostAddress()).orElse(peer);
        if (trustedProxies.isEmpty() || !trustedProxies.contain(direct)) {
            return List.of(direct);
        }
        List<Optional<InetAddress>> claimed = new ArrayList<>();
        List<String> forwardedFor = headers.getAll("X-Forwarded-For");
        if (!forwardedFor.isEmpty()) {
            claimed.add(client(direct, elements(forwardedFor)));
        }
        List<String> forwarded = headers.getAll("Forwarded");
        if (!forwarded.isEmpty()) {
            claimed.add(client(
                    direct,
                    elements(forwarded).stream().map(ClientAddress::forValue).toList()));
        }
        if (claimed.isEmpty()) {
            return List.of(direct);
        }
        return claimed.stream().allMatch(Optional::isPresent)
                ? claimed.stream().flatMap(Optional::stream).toList()
                : List.of();
    }

    private Optional<InetAddress> client(InetAddress direct, List<String> hops) {
        if (hops.size() > MOST_HOPS) {
            return Optional.empty();
        }
        List<String> nearestFirst = new ArrayList<>(hops);
        Collections.reverse(nearestFirst);
        InetAddress client = direct;
        for (String hop : nearestFirst) {
            Optional<InetAddress> address = Addresses.parseNode(hop);
            if (address.isEmpty()) {
                return Optional.empty();
            }
            client = address.get();
            if (!trustedProxies.contain(client)) {
                break;
            }
        }
        return Optional.of(client);
    }

    private static List<String> elements(List<String> lines) {
        return List.of(String.join(",", lines).split(",", -1)).stream()
                .map(String::trim)
                .toList();
    }

    /** {@code for="[2001:db8::1]:443";proto=https} without all but the address. */
    private static String forValue(String element) {
        Matcher matcher = FOR.matcher(element.toLowerCase(Locale.ROOT));
        if (!matcher.find()) {
            return "";
        }
        return (matcher.group(1) != null ? matcher.group(1) : matcher.group(2)).trim();
    }
}
