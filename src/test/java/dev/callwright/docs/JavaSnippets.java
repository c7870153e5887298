package dev.callwright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A Java snippet stands, but for white space, in code that is compiled and run by the tests. */
final class JavaSnippets {
    private JavaSnippets() {}

    static void check(Snippet snippet) throws IOException {
        String wanted = folded(snippet.text());
        try (Stream<Path> files = Stream.of(Path.of("src/test/java"), Path.of("examples"))
                .filter(Files::isDirectory)
                .flatMap(JavaSnippets::walk)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources)
                    .as("%s stands in a source file of the tests or the examples", snippet.where())
                    .anyMatch(file -> folded(read(file)).contains(wanted));
        }
    }

    private static String folded(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
