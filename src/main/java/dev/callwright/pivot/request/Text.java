package dev.callwright.pivot.request;

import java.nio.charset.StandardCharsets;

/** Turns what came over the wire into text that everything behind it can keep. */
final class Text {
    private static final char REPLACEMENT = '\uFFFD';

    private Text() {}

    /** UTF-8; bytes that are not become the replacement character. A byte order mark is left out. */
    static String utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * Without NUL, which neither FreeSWITCH nor a database can keep, and without lone surrogates, which no UTF-8 answer
     * can hold: each becomes the replacement character.
     */
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || (c <= Character.MAX_VALUE && Character.isSurrogate((char) c)) ? REPLACEMENT : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
