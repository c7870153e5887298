package dev.callwright.pivot;

import dev.callwright.pivot.request.PercentDecoding;
import java.util.Optional;

/**
 * The path of a pivot: {@code /pivot}, or {@code /pivot/{name}} with the name of a flow or a resolver, in which slashes
 * may stand ({@code /pivot/examples/tts}).
 *
 * @param name percent-decoded; empty for {@code /pivot} and {@code /pivot/}
 */
record PivotPath(Optional<String> name) {
    private static final String PREFIX = "/pivot";
    private static final int LONGEST_NAME = 512;

    /**
     * Reads a raw path without its secret.
     *
     * @return empty if it can be no pivot's: a segment is empty, {@code .} or {@code ..}, or holds a control character
     *     or a backslash
     */
    static Optional<PivotPath> of(String rawPath) {
        if (!rawPath.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String rest = rawPath.substring(PREFIX.length());
        if (rest.isEmpty() || rest.equals("/")) {
            return Optional.of(new PivotPath(Optional.empty()));
        }
        String name = PercentDecoding.decode(rest.substring(1));
        name = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        return rest.startsWith("/") && isName(name) ? Optional.of(new PivotPath(Optional.of(name))) : Optional.empty();
    }

    private static boolean isName(String name) {
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(c -> c == '\\' || Character.isISOControl(c))) {
            return false;
        }
        for (String segment : name.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return false;
            }
        }
        return true;
    }
}
