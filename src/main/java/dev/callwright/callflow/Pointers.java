package dev.callwright.callflow;

import java.util.ArrayList;
import java.util.List;

/** JSON pointers (RFC 6901). */
final class Pointers {
    private Pointers() {}

    /** One step as it is written in a pointer: {@code ~} and {@code /} escaped. */
    static String escape(String key) {
        return key.indexOf('~') < 0 && key.indexOf('/') < 0
                ? key
                : key.replace("~", "~0").replace("/", "~1");
    }

    /** The steps of a pointer, unescaped. */
    static List<String> split(String pointer) {
        List<String> steps = new ArrayList<>();
        int from = 1;
        while (from <= pointer.length() && !pointer.isEmpty()) {
            int to = pointer.indexOf('/', from);
            String step = pointer.substring(from, to < 0 ? pointer.length() : to);
            steps.add(step.replace("~1", "/").replace("~0", "~"));
            from = to < 0 ? pointer.length() + 1 : to + 1;
        }
        return steps;
    }
}
