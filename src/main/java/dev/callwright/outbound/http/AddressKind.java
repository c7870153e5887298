package dev.callwright.outbound.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/** Where an address leads, from the registries of special addresses (RFC 6890) and the clouds' documentation. */
enum AddressKind {
    /** Into the internet. */
    PUBLIC,
    /** Into the own network or to this machine. */
    PRIVATE,
    /** Nowhere that a flow has business: link-local, where clouds keep their metadata and credentials; many at once. */
    FORBIDDEN;

    private static final int IPV4_BYTES = 4;

    static AddressKind of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? ofIpv6(address, bytes) : ofIpv4(bytes);
    }

    private static AddressKind ofIpv4(byte[] bytes) {
        int a = Byte.toUnsignedInt(bytes[0]);
        int b = Byte.toUnsignedInt(bytes[1]);
        int c = Byte.toUnsignedInt(bytes[2]);
        int d = Byte.toUnsignedInt(bytes[3]);
        boolean forbidden = a == 0
                || a >= 224
                || (a == 169 && b == 254)
                || (a == 192 && b == 0 && c == 0)
                // Alibaba's and Azure's metadata, which are not link-local
                || (a == 100 && b == 100 && c == 100 && d == 200)
                || (a == 168 && b == 63 && c == 129 && d == 16);
        if (forbidden) {
            return FORBIDDEN;
        }
        boolean inside = a == 10
                || a == 127
                || (a == 172 && b >= 16 && b < 32)
                || (a == 192 && b == 168)
                || (a == 100 && b >= 64 && b < 128)
                || (a == 198 && (b == 18 || b == 19));
        return inside ? PRIVATE : PUBLIC;
    }

    private static AddressKind ofIpv6(InetAddress address, byte[] bytes) {
        if (address.isLoopbackAddress()) {
            return PRIVATE;
        }
        boolean forbidden = address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                // Teredo hides an IPv4 address; the local NAT64 prefix leads to any
                || startsWith(bytes, 0x20, 0x01, 0x00, 0x00)
                || startsWith(bytes, 0x00, 0x64, 0xff, 0x9b, 0x00, 0x01)
                // Amazon's and Google's metadata
                || startsWith(bytes, 0xfd, 0x00, 0x0e, 0xc2)
                || startsWith(bytes, 0xfd, 0x20, 0x00, 0xce);
        if (forbidden) {
            return FORBIDDEN;
        }
        if (startsWith(bytes, 0x20, 0x02)) {
            return ofIpv4(Arrays.copyOfRange(bytes, 2, 2 + IPV4_BYTES));
        }
        if (holdsIpv4AtItsEnd(bytes)) {
            return ofIpv4(Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length));
        }
        boolean inside = (bytes[0] & 0xfe) == 0xfc || address.isSiteLocalAddress();
        return inside ? PRIVATE : PUBLIC;
    }

    /** NAT64, and the mapped, translated and compatible forms, of which Java itself unwraps only the first. */
    private static boolean holdsIpv4AtItsEnd(byte[] bytes) {
        return startsWith(bytes, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)
                || startsWith(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff)
                || startsWith(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0)
                || startsWith(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (Byte.toUnsignedInt(bytes[i]) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
