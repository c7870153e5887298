package dev.callwright.flow.diagram;

import java.util.Locale;

/** Text as XML takes it, in ASCII, so that no encoding on the way can spoil it. */
final class Xml {
    private static final int REPLACEMENT = 0xFFFD;

    private Xml() {}

    /** Text for an element or an attribute. What XML 1.0 has no place for becomes U+FFFD. */
    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (point >= ' ' && point <= '~') {
                        out.append((char) point);
                    } else {
                        out.append("&#")
                                .append(isCharacter(point) ? point : REPLACEMENT)
                                .append(';');
                    }
                }
            }
        });
        return out.toString();
    }

    /** A name for an {@code id}: what is no letter, digit, {@code _} or {@code -} is written as {@code .hex.}. */
    static String id(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean plain = point < 128 && (Character.isLetterOrDigit(point) || point == '_' || point == '-');
            if (plain) {
                out.append((char) point);
            } else {
                out.append(String.format(Locale.ROOT, ".%x.", point));
            }
        });
        return out.toString();
    }

    /** XML 1.0, "2.2 Characters". */
    private static boolean isCharacter(int point) {
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        boolean last = point == 0xFFFE || point == 0xFFFF;
        return point == '\t' || point == '\n' || point == '\r' || (point >= ' ' && !surrogate && !last);
    }
}
