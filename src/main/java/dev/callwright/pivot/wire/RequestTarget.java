package dev.callwright.pivot.wire;

import java.util.Locale;

/**
 * Mends a request target as Kazoo writes it into one that is a URI. Kazoo escapes values but not keys, so brackets,
 * spaces, quotes and UTF-8 stand raw in the query ({@code contracts/kazoo.md}, "1.5 Encoding of nested values"). What is
 * escaped here comes out of the later percent-decoding exactly as it was sent, a stray {@code %} included.
 */
final class RequestTarget {
    private static final String NOT_IN_A_URI = "\"<>\\^`{|}#";

    private RequestTarget() {}

    /**
     * The target in origin form ({@code /path?query}), every character legal in a URI.
     *
     * @param raw one character per byte
     * @throws IllegalArgumentException if it is neither a path nor an absolute URL
     */
    static String mend(String raw) {
        String path = withoutAuthority(raw);
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a request target that is no path (expected: /pivot)");
        }
        return escape(path, slashesToSkip(path));
    }

    /** {@code http://host/path} means {@code /path}; a proxy may write it so. */
    private static String withoutAuthority(String raw) {
        String start = raw.substring(0, Math.min(raw.length(), 8)).toLowerCase(Locale.ROOT);
        int authority = start.startsWith("http://") ? 7 : start.startsWith("https://") ? 8 : 0;
        if (authority == 0) {
            return raw;
        }
        int end = authority;
        while (end < raw.length() && raw.charAt(end) != '/' && raw.charAt(end) != '?') {
            end++;
        }
        return end < raw.length() && raw.charAt(end) == '/' ? raw.substring(end) : "/" + raw.substring(end);
    }

    /** A second leading slash would make the first segment a host: {@code //pivot}. */
    private static int slashesToSkip(String path) {
        int skip = 0;
        while (skip + 1 < path.length() && path.charAt(skip + 1) == '/') {
            skip++;
        }
        return skip;
    }

    private static String escape(String path, int from) {
        boolean query = false;
        StringBuilder out = null;
        for (int i = from; i < path.length(); i++) {
            char c = path.charAt(i);
            query |= c == '?';
            if (isLegal(path, i, c, query)) {
                if (out != null) {
                    out.append(c);
                }
            } else {
                if (out == null) {
                    out = new StringBuilder(path.length() + 32).append(path, from, i);
                }
                out.append('%').append(hex(c >> 4)).append(hex(c));
            }
        }
        return out == null ? path.substring(from) : out.toString();
    }

    private static boolean isLegal(String path, int at, char c, boolean query) {
        if (c == '%') {
            return at + 2 < path.length() && isHex(path.charAt(at + 1)) && isHex(path.charAt(at + 2));
        }
        if (c == '[' || c == ']') {
            return query;
        }
        return c > ' ' && c < 127 && NOT_IN_A_URI.indexOf(c) < 0;
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 127;
    }

    private static char hex(int nibble) {
        return Character.toUpperCase(Character.forDigit(nibble & 15, 16));
    }
}
