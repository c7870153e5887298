package dev.callwright.flow.component;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers and addresses that are handed to the PBX. They may come from a caller or another server, so only what can be
 * nothing but a number or an address passes: no line break, no second header, no dial-plan syntax.
 */
final class Dialled {
    static final String EXPECTED = "a number such as +353861234567, or a SIP address such as sip:anna@example.com";

    private static final Pattern PUNCTUATION = Pattern.compile("[-\\s()./]");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{2,18}");
    private static final String USER = "[A-Za-z0-9+][A-Za-z0-9+._-]{0,63}";
    private static final String HOST =
            "(?=.{1,253}(?:[:;?]|$))[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}(?:\\.[A-Za-z0-9-]{1,63})*)";
    private static final Pattern SIP =
            Pattern.compile("(?:(sips?):)?(" + USER + ")@(" + HOST + ")(:[0-9]{1,5})?(;transport=(?:udp|tcp|tls))?");
    private static final Pattern NAME = Pattern.compile(USER);
    private static final int LONGEST_SHOWN_NAME = 40;

    private Dialled() {}

    /** A telephone number, as it is dialled: {@code +353 86 123 4567} and {@code 00353861234567} are both +353861234567. */
    static Optional<String> number(String text) {
        String plain = PUNCTUATION.matcher(text.strip()).replaceAll("");
        if (!NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        return Optional.of(plain.startsWith("00") && plain.length() > 6 ? "+" + plain.substring(2) : plain);
    }

    /** A SIP address, {@code sip:} put before it if it is not there. */
    static Optional<String> sip(String text) {
        Matcher matcher = SIP.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(matcher.group(1) == null ? "sip:" + text.strip() : text.strip())
                : Optional.empty();
    }

    /** A number or a SIP address. */
    static Optional<String> address(String text) {
        return number(text).or(() -> sip(text));
    }

    /** The user in a SIP address, {@code sip:anna@example.com}; also of {@code sip:anna}. */
    static Optional<String> sipUser(String text) {
        String plain = text.strip();
        Matcher matcher = SIP.matcher(plain);
        if (matcher.matches()) {
            return Optional.of(matcher.group(2));
        }
        return plain.startsWith("sip:") && NAME.matcher(plain.substring(4)).matches()
                ? Optional.of(plain.substring(4))
                : Optional.empty();
    }

    /** What may be shown as the caller's number: a number, or the user of a SIP address; {@code anonymous} is one too. */
    static Optional<String> caller(String text) {
        return number(text)
                .or(() -> sipUser(text))
                .or(() -> Optional.of(text.strip())
                        .filter(name -> NAME.matcher(name).matches()));
    }

    /** What may be shown as the caller's name: at most 40 characters, none with a meaning in SIP. */
    static String callerName(String text) {
        StringBuilder name = new StringBuilder();
        text.codePoints()
                .filter(point -> !Character.isISOControl(point)
                        && Character.getType(point) != Character.FORMAT
                        && "\"<>\\;,".indexOf(point) < 0)
                .forEach(name::appendCodePoint);
        String plain = name.toString().strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST_SHOWN_NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_SHOWN_NAME))
                        .strip();
    }
}
