package dev.callwright.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fenced block of the documentation.
 *
 * @param where file and line
 * @param language what stands behind the fence
 * @param text the block
 * @param next the text of the block that follows in the same file, which shows what a command prints; else empty
 */
record Snippet(String where, String language, String text, String next) {

    static List<Snippet> all() throws IOException {
        List<Snippet> all = new ArrayList<>(in(Path.of("README.md")));
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            for (Path page : docs.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                all.addAll(in(page));
            }
        }
        return all;
    }

    private static List<Snippet> in(Path page) throws IOException {
        List<Snippet> found = new ArrayList<>();
        List<String> lines = Files.readAllLines(page);
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).startsWith("```")) {
                int end = line + 1;
                while (!lines.get(end).equals("```")) {
                    end++;
                }
                found.add(new Snippet(
                        page + ":" + (line + 1),
                        lines.get(line).substring(3),
                        String.join("\n", lines.subList(line + 1, end)),
                        ""));
                line = end;
            }
        }
        List<Snippet> linked = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Snippet snippet = found.get(i);
            String next = i + 1 < found.size() ? found.get(i + 1).text() : "";
            linked.add(new Snippet(snippet.where(), snippet.language(), snippet.text(), next));
        }
        return linked;
    }

    @Override
    public String toString() {
        return where + " " + language;
    }
}
