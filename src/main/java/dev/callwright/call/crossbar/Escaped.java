package dev.callwright.call.crossbar;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding that is right in a path and in a query alike. */
final class Escaped {
    private Escaped() {}

    static String text(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
