package dev.callwright.callflow;

import java.util.ArrayList;
import java.util.List;

/** Splits a line of the catalog at spaces, but not inside quotes, backquotes or brackets. */
final class Tokens {
    private Tokens() {}

    static List<String> of(String line) {
        List<String> tokens = new ArrayList<>();
        int from = 0;
        while (from < line.length()) {
            if (line.charAt(from) == ' ') {
                from++;
                continue;
            }
            int to = end(line, from);
            tokens.add(line.substring(from, to));
            from = to;
        }
        return tokens;
    }

    private static int end(String line, int from) {
        int depth = 0;
        char quote = 0;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '`') {
                quote = c;
            } else if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth--;
            } else if (c == ' ' && depth == 0) {
                return i;
            }
        }
        return line.length();
    }
}
