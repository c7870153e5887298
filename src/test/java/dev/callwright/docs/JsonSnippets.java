package dev.callwright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.flow.document.SourceDocument;
import java.nio.charset.StandardCharsets;

/** JSON in the documentation is JSON; an answer is compared by the command above it. */
final class JsonSnippets {
    private JsonSnippets() {}

    static void check(Snippet snippet) throws Exception {
        assertThat(SourceDocument.read("snippet.json", snippet.text().getBytes(StandardCharsets.UTF_8))
                        .root())
                .isNotNull();
    }
}
