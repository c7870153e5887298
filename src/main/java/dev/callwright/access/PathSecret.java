package dev.callwright.access;

import java.util.Optional;

/**
 * The raw path of a request, taken apart into the secret and the rest: {@code /s/{secret}/pivot/x} is {@code /pivot/x}
 * with a secret. The secret stands in the path because that is the one place that survives everything Kazoo does to a
 * URL ({@code contracts/kazoo.md}, "1.7 URL building").
 *
 * @param secret what stands in the secret's place, unescaped by nothing: configured secrets need no escapes
 * @param path the rest, beginning with {@code /}; what may be kept and shown
 */
public record PathSecret(Optional<String> secret, String path) {
    private static final String PREFIX = "/s/";

    public static PathSecret of(String rawPath) {
        if (!rawPath.startsWith(PREFIX)) {
            return new PathSecret(Optional.empty(), rawPath);
        }
        int end = rawPath.indexOf('/', PREFIX.length());
        return end < 0
                ? new PathSecret(Optional.of(rawPath.substring(PREFIX.length())), "/")
                : new PathSecret(Optional.of(rawPath.substring(PREFIX.length(), end)), rawPath.substring(end));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "PathSecret[" + (secret.isPresent() ? "/s/…" : "") + path + "]";
    }
}
