package dev.callwright.recording;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-decoding that fails at nothing: a stray {@code %} stands for itself, broken UTF-8 becomes U+FFFD. */
final class Percent {
    /** What stands where bytes were no UTF-8. */
    static final char BROKEN = '\uFFFD';

    private Percent() {}

    /** @param plusIsSpace as in a query, unlike in a path */
    static String decode(String raw, boolean plusIsSpace) {
        if (raw.indexOf('%') < 0 && !(plusIsSpace && raw.indexOf('+') >= 0)) {
            return raw;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%' && i + 2 < raw.length() && nibble(raw, i + 1) >= 0 && nibble(raw, i + 2) >= 0) {
                bytes.write(nibble(raw, i + 1) * 16 + nibble(raw, i + 2));
                i += 2;
            } else if (c == '+' && plusIsSpace) {
                bytes.write(' ');
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int nibble(String text, int at) {
        return text.charAt(at) < 128 ? Character.digit(text.charAt(at), 16) : -1;
    }
}
