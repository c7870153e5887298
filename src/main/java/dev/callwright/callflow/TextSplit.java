package dev.callwright.callflow;

import java.util.ArrayList;
import java.util.List;

/** Splits a text where a speaker would pause: after sentences, else between words, else where it must. */
final class TextSplit {
    private static final String SENTENCE_ENDS = ".!?…";
    /** Full stops of scripts that put no space after them. */
    private static final String WIDE_SENTENCE_ENDS = "。！？";

    private TextSplit() {}

    /** The parts, none longer than {@code longest} code points; together they hold every word of the text. */
    static List<String> of(String text, int longest) {
        List<String> parts = new ArrayList<>();
        String rest = text.strip();
        while (rest.codePointCount(0, rest.length()) > longest) {
            int limit = rest.offsetByCodePoints(0, longest);
            int end = sentenceEnd(rest, limit);
            if (end <= 0) {
                end = wordEnd(rest, limit);
            }
            if (end <= 0) {
                end = limit;
            }
            parts.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty() || parts.isEmpty()) {
            parts.add(rest.isEmpty() ? " " : rest);
        }
        return parts;
    }

    /** Just after the last sentence that ends at or before {@code limit}; 0 if none does. */
    private static int sentenceEnd(String text, int limit) {
        for (int end = limit; end > 0; end--) {
            char last = text.charAt(end - 1);
            boolean spaced = end == text.length() || Character.isWhitespace(text.charAt(end));
            if ((SENTENCE_ENDS.indexOf(last) >= 0 && spaced) || WIDE_SENTENCE_ENDS.indexOf(last) >= 0 || last == '\n') {
                return end;
            }
        }
        return 0;
    }

    private static int wordEnd(String text, int limit) {
        for (int end = limit; end > 0; end--) {
            if (Character.isWhitespace(text.charAt(end))) {
                return end;
            }
        }
        return 0;
    }
}
