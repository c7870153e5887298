package dev.callwright.callflow;

import java.util.Map;

/** The shape of a tree in one short line, for logs. */
final class CallflowOutline {
    private static final int MAX_LENGTH = 300;

    private CallflowOutline() {}

    static String of(Callflow root) {
        StringBuilder out = new StringBuilder();
        append(out, root);
        return out.length() > MAX_LENGTH ? out.substring(0, MAX_LENGTH) + "…" : out.toString();
    }

    private static void append(StringBuilder out, Callflow node) {
        out.append(node.module());
        if (node.children().isEmpty() || out.length() > MAX_LENGTH) {
            return;
        }
        String separator = "{";
        for (Map.Entry<String, Callflow> child : node.children().entrySet()) {
            out.append(separator).append(child.getKey()).append(": ");
            append(out, child.getValue());
            separator = ", ";
        }
        out.append('}');
    }
}
