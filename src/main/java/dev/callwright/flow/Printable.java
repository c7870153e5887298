package dev.callwright.flow;

/** Text of a file made fit for a terminal: nothing in it moves the cursor or hides what stands before. */
final class Printable {
    private Printable() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\t') {
                out.append(' ');
            } else if (Character.isISOControl(point) || isDirection(point)) {
                out.append('?');
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }

    private static boolean isDirection(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
