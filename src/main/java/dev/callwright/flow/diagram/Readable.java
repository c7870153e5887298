package dev.callwright.flow.diagram;

/** Text of an author made fit for one line of a drawing or a terminal. */
final class Readable {
    private static final int REPLACEMENT = 0xFFFD;

    private Readable() {}

    /**
     * White space becomes single spaces; what moves a cursor, turns the direction of writing or is no character becomes
     * U+FFFD; what is longer than {@code most} code points ends in an ellipsis.
     */
    static String of(String text, int most) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), most) + 1);
        int count = 0;
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                space = count > 0;
                continue;
            }
            if (count + (space ? 1 : 0) >= most) {
                return out.append('…').toString();
            }
            if (space) {
                out.append(' ');
                count++;
                space = false;
            }
            out.appendCodePoint(isCharacter(point) ? point : REPLACEMENT);
            count++;
        }
        return out.toString();
    }

    private static boolean isCharacter(int point) {
        int type = Character.getType(point);
        boolean direction = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        return type != Character.CONTROL && type != Character.SURROGATE && !direction && (point & 0xFFFE) != 0xFFFE;
    }
}
