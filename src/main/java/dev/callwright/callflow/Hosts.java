package dev.callwright.callflow;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recognises the hosts that stand for the machine itself, in every spelling that a resolver understands. */
final class Hosts {
    private static final int OCTET = 0xff;
    private static final int LOOPBACK_NET = 127;
    private static final int GROUPS = 8;

    private Hosts() {}

    /** The host of {@code user@host:port}, in lower case, without dots at its end; in brackets if it is IPv6. */
    static String of(String authority) {
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        if (host.startsWith("[")) {
            int end = host.indexOf(']');
            return end < 0 ? host : host.substring(0, end + 1).toLowerCase(Locale.ROOT);
        }
        int colon = host.indexOf(':');
        return decoded(colon < 0 ? host : host.substring(0, colon))
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\.+$", "");
    }

    static boolean isThisMachine(String host) {
        if (host.startsWith("[")) {
            return isThisMachineV6(host.substring(1).replace("]", ""));
        }
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.startsWith("localhost.")
                || host.equals("ip6-localhost")
                || host.equals("ip6-loopback")
                || v4(host).map(Hosts::isThisMachineV4).orElse(false);
    }

    private static boolean isThisMachineV4(long address) {
        long net = address >> 24 & OCTET;
        return net == LOOPBACK_NET || net == 0;
    }

    /** {@code ::}, {@code ::1}, and IPv4 addresses mapped or embedded: {@code ::ffff:7f00:1}, {@code ::127.0.0.1}. */
    private static boolean isThisMachineV6(String address) {
        int zone = address.indexOf('%');
        List<Integer> groups = groups(zone < 0 ? address : address.substring(0, zone));
        if (groups.size() != GROUPS || groups.subList(0, 5).stream().anyMatch(group -> group != 0)) {
            return false;
        }
        int mapped = groups.get(5);
        long v4 = (long) groups.get(6) << 16 | groups.get(7);
        return (mapped == 0 || mapped == 0xffff) && isThisMachineV4(v4);
    }

    /** The eight numbers of an IPv6 address; fewer or more if it is none. */
    private static List<Integer> groups(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return numbers(address);
        }
        List<Integer> groups = new ArrayList<>(numbers(address.substring(0, gap)));
        List<Integer> after = numbers(address.substring(gap + 2));
        groups.addAll(Collections.nCopies(Math.max(0, GROUPS - groups.size() - after.size()), 0));
        groups.addAll(after);
        return groups;
    }

    private static List<Integer> numbers(String part) {
        List<Integer> numbers = new ArrayList<>();
        for (String group : part.isEmpty() ? new String[0] : part.split(":", -1)) {
            Optional<Long> v4 = group.contains(".") ? v4(group) : Optional.empty();
            if (v4.isPresent()) {
                numbers.add((int) (v4.get() >> 16));
                numbers.add((int) (v4.get() & 0xffff));
            } else {
                numbers.add(group.matches("[0-9a-f]{1,4}") ? Integer.parseInt(group, 16) : -1);
            }
        }
        return numbers;
    }

    /** An IPv4 address as resolvers read it: one to four numbers, each decimal, octal (017) or hexadecimal (0x7f). */
    private static Optional<Long> v4(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length > 4) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            Optional<Long> number = number(parts[i]);
            boolean last = i == parts.length - 1;
            if (number.isEmpty() || (!last && number.get() > OCTET)) {
                return Optional.empty();
            }
            address |= last ? number.get() : number.get() << (8 * (3 - i));
        }
        return Optional.of(address);
    }

    private static Optional<Long> number(String part) {
        try {
            if (part.matches("0x[0-9a-f]{1,8}")) {
                return Optional.of(Long.parseLong(part.substring(2), 16));
            }
            if (part.matches("0[0-7]{1,11}")) {
                return Optional.of(Long.parseLong(part, 8));
            }
            return part.matches("[0-9]{1,10}") ? Optional.of(Long.parseLong(part)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String host) {
        try {
            return URLDecoder.decode(host.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return host;
        }
    }
}
