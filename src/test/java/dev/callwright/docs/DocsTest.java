package dev.callwright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every snippet of the README and the pages in docs/ is run, or is code that is. */
class DocsTest {
    @TestFactory
    Stream<DynamicTest> everySnippetWorks() throws IOException {
        return Snippet.all().stream().map(snippet -> DynamicTest.dynamicTest(snippet.toString(), () -> run(snippet)));
    }

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() throws IOException {
        return Stream.concat(Stream.of(Path.of("README.md")), pages().stream())
                .flatMap(page -> Links.of(page).stream())
                .map(link -> DynamicTest.dynamicTest(
                        link.toString(), () -> assertThat(link.target()).exists()));
    }

    @AfterAll
    static void stop() {
        BashSnippets.stop();
    }

    private static void run(Snippet snippet) throws Exception {
        switch (snippet.language()) {
            case "java" -> JavaSnippets.check(snippet);
            case "bash" -> BashSnippets.check(snippet);
            case "yaml" -> YamlSnippets.check(snippet);
            case "json" -> JsonSnippets.check(snippet);
            case "text" -> assertThat(snippet.text()).isNotBlank(); // the output of the command before it
            default ->
                throw new AssertionError(
                        snippet.where() + ": ```" + snippet.language() + " (expected: java, bash, yaml, json or text)");
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            return docs.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }
}
