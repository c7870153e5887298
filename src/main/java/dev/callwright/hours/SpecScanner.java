package dev.callwright.hours;

import java.util.ArrayList;
import java.util.List;

/** Cuts an opening-hours text into words, numbers, quoted comments and signs. */
final class SpecScanner {
    private final String text;
    private final List<SpecToken> tokens = new ArrayList<>();
    private int at;

    private SpecScanner(String text) {
        this.text = text;
    }

    /** The tokens in order, blanks left out. */
    static List<SpecToken> scan(String text) {
        SpecScanner scanner = new SpecScanner(text);
        while (scanner.at < text.length()) {
            scanner.next();
        }
        return List.copyOf(scanner.tokens);
    }

    private void next() {
        char c = text.charAt(at);
        if (isBlank(c)) {
            at++;
        } else if (isDigit(c)) {
            add(SpecToken.Kind.NUMBER, endOf(SpecScanner::isDigit));
        } else if (Character.isLetter(c)) {
            add(SpecToken.Kind.WORD, endOf(Character::isLetter));
        } else if (c == '"') {
            add(SpecToken.Kind.COMMENT, endOfComment());
        } else if (text.startsWith("||", at)) {
            add(SpecToken.Kind.SIGN, at + 2);
        } else {
            add(SpecToken.Kind.SIGN, at + 1);
        }
    }

    private void add(SpecToken.Kind kind, int end) {
        String piece = text.substring(at, end);
        tokens.add(new SpecToken(kind, kind == SpecToken.Kind.SIGN && isDash(piece) ? "-" : piece, at));
        at = end;
    }

    private int endOf(CharTest test) {
        int end = at + 1;
        while (end < text.length() && test.holds(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int endOfComment() {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            throw new OpeningHoursException(
                    at + 1, text.substring(at), "a comment starts here and its closing quote is missing", "");
        }
        return end + 1;
    }

    /** Typographers' dashes, which the parser reads as a hyphen too. */
    private static boolean isDash(String sign) {
        return sign.equals("\u2013") || sign.equals("\u2014");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private interface CharTest {
        boolean holds(char c);
    }
}
