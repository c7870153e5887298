package dev.callwright.flow.diagram;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines of a width, between words if it can. */
final class TextLines {
    private static final String MORE = "…";

    private TextLines() {}

    /** At most {@code most} lines; if that is not enough, the last ends in an ellipsis. */
    static List<String> wrap(String text, double fontSize, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty() && lines.size() < most) {
            if (TextWidth.of(rest, fontSize) <= width) {
                lines.add(rest);
                return lines;
            }
            if (lines.size() == most - 1) {
                lines.add(cut(rest, fontSize, width));
                return lines;
            }
            int fits = fitting(rest, fontSize, width);
            int space = rest.lastIndexOf(' ', fits);
            int end = space > 0 ? space : fits;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** The text on one line, shortened if it is wider. */
    static String cut(String text, double fontSize, double width) {
        if (TextWidth.of(text, fontSize) <= width) {
            return text;
        }
        int fits = fitting(text, fontSize, width - TextWidth.of(MORE, fontSize));
        return text.substring(0, fits).strip() + MORE;
    }

    /** How many characters from the start fit; at least one code point. */
    private static int fitting(String text, double fontSize, double width) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (TextWidth.of(text.substring(0, next), fontSize) > width) {
                return end;
            }
            end = next;
        }
        return end;
    }
}
