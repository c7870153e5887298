package dev.callwright.callflow;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with addresses, as far as Kazoo minds: the host blacklist ({@code contracts/kazoo.md}, "1.7 URL building")
 * and the formats of its schemas. Each method answers what is expected instead, or nothing if the address will do.
 */
final class Addresses {
    private static final Pattern WITH_HOST = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*://([^/?#\\\\]*)");
    private static final Pattern EMAIL = Pattern.compile("[^@]+@[^@]+");

    private Addresses() {}

    static Optional<String> notAnEmail(String text) {
        return EMAIL.matcher(text).matches()
                ? Optional.empty()
                : Optional.of("an e-mail address, such as ann@example.com");
    }

    static Optional<String> notAUri(String text) {
        try {
            if (new URI(text).isAbsolute() && isAscii(text)) {
                return Optional.empty();
            }
            return Optional.of("an absolute address, such as https://example.com/recordings");
        } catch (URISyntaxException e) {
            return Optional.of("an absolute address with other characters percent-encoded (" + e.getReason() + ")");
        }
    }

    /** Whether Kazoo would refuse the address, as its host is the PBX's own machine or no host at all. */
    static Optional<String> unreachable(String address) {
        Matcher matcher = WITH_HOST.matcher(address);
        if (!matcher.find()) {
            return Optional.of("an address with a host, such as https://example.com/hook");
        }
        if (!isAscii(address)) {
            return Optional.of(
                    "an address in ASCII: percent-encode what is not, and write the host's name in punycode");
        }
        String host = Hosts.of(matcher.group(1));
        if (host.isEmpty()) {
            return Optional.of("an address with a host, such as https://example.com/hook");
        }
        return Hosts.isThisMachine(host)
                ? Optional.of(
                        "an address that the PBX can reach: Kazoo rejects localhost, loopback addresses and 0.0.0.0")
                : Optional.empty();
    }

    /** Whether the address begins with {@code scheme://}. */
    static boolean isUrl(String text) {
        return WITH_HOST.matcher(text).find();
    }

    /** Whether a text that stands for an address is a path on our own server. */
    static boolean isOwnPath(String text) {
        return text.startsWith("/") && !text.startsWith("//");
    }

    private static boolean isAscii(String text) {
        return text.toLowerCase(Locale.ROOT).chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
}
