package dev.callwright.flow.document;

/**
 * A place in a text.
 *
 * @param line from 1; 0 when the text as a whole is meant
 * @param column from 1; 0 likewise
 */
public record Position(int line, int column) {
    /** The text as a whole. */
    public static final Position WHOLE = new Position(0, 0);

    /** The place of the character at {@code index}. */
    static Position ofIndex(CharSequence text, int index) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(index, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Position(line, column);
    }

    /** The index of the character at this place, or the text's length if it ends before. */
    int indexIn(String text) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return text.length();
            }
            start = end + 1;
        }
        return Math.min(text.length(), start + column - 1);
    }
}
