package dev.callwright.access;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Reads literal IP addresses, and never asks a name server. */
final class Addresses {
    private Addresses() {}

    /** An IPv4 or IPv6 literal, with or without brackets; {@code ::ffff:192.0.2.1} is the IPv4 address in it. */
    static Optional<InetAddress> parse(String text) {
        String literal = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        byte[] bytes = literal.indexOf('%') < 0 ? NetUtil.createByteArrayFromIpAddressString(literal) : null;
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** An address with or without a port: {@code 192.0.2.1:443}, {@code [2001:db8::1]:443}, {@code 2001:db8::1}. */
    static Optional<InetAddress> parseNode(String text) {
        int bracket = text.indexOf(']');
        if (text.startsWith("[") && bracket > 0) {
            return isPort(text.substring(bracket + 1)) ? parse(text.substring(0, bracket + 1)) : Optional.empty();
        }
        int colon = text.indexOf(':');
        boolean one = colon >= 0 && text.indexOf(':', colon + 1) < 0;
        return one && isPort(text.substring(colon)) ? parse(text.substring(0, colon)) : parse(text);
    }

    private static boolean isPort(String text) {
        return text.isEmpty() || text.matches(":[0-9]{1,5}");
    }
}
