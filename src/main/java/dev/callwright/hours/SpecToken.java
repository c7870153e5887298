package dev.callwright.hours;

/** A piece of an opening-hours text: {@code start} counts characters from 0. */
record SpecToken(Kind kind, String text, int start) {
    enum Kind {
        WORD,
        NUMBER,
        COMMENT,
        SIGN
    }

    int end() {
        return start + text.length();
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean touches(SpecToken next) {
        return end() == next.start;
    }
}
