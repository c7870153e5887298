package dev.callwright.callflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One file of the catalog, split into its head and its option lines.
 *
 * @param head what stands before the first empty line, by its first word
 * @param options the lines after it, each with those further in
 */
record CatalogFile(String name, Map<String, String> head, List<Line> options) {
    private static final int INDENT = 2;
    private static final Set<KazooVersion> ALL = Collections.unmodifiableSet(EnumSet.allOf(KazooVersion.class));

    /** An option line and the lines that belong to it. */
    record Line(String text, List<Line> inside) {}

    static CatalogFile parse(String name, String text) {
        Map<String, String> head = new HashMap<>();
        List<Line> options = new ArrayList<>();
        List<List<Line>> open = new ArrayList<>();
        open.add(options);
        boolean inHead = true;
        for (String line : text.split("\n", -1)) {
            if (line.isBlank()) {
                inHead = false;
            } else if (inHead) {
                int space = line.indexOf(' ');
                String word = space < 0 ? line : line.substring(0, space);
                head.put(word, line.substring(word.length()).strip());
            } else {
                int level = (line.length() - line.stripLeading().length()) / INDENT;
                Line added = new Line(line.strip(), new ArrayList<>());
                open.get(level).add(added);
                open.subList(level + 1, open.size()).clear();
                open.add(added.inside());
            }
        }
        return new CatalogFile(name, head, options);
    }

    boolean isModule() {
        return head.containsKey("module");
    }

    String head(String word) {
        return head.getOrDefault(word, "");
    }

    Set<KazooVersion> versions() {
        return versions(head("versions"));
    }

    /** Reads {@code master 5}; nothing means all. */
    static Set<KazooVersion> versions(String text) {
        if (text.isBlank()) {
            return ALL;
        }
        Set<KazooVersion> versions = EnumSet.noneOf(KazooVersion.class);
        for (String word : Tokens.of(text)) {
            versions.add(KazooVersion.of(word));
        }
        return Collections.unmodifiableSet(versions);
    }
}
