package dev.callwright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tutorial shows the example as it is. That its commands do what it says is tried by {@code .ci/follow-tutorial}. */
class TutorialTest {
    private static final Path EXAMPLE = Path.of("examples/custom-resolver");
    private static final Path PAGE = EXAMPLE.resolve("README.md");
    private static final Pattern FILE = Pattern.compile("(?ms)^`([^`\\n]+)`:\\n+```\\w+\\n(.*?)^```$");

    @TestFactory
    Stream<DynamicTest> everyFileItShowsIsTheOneThatIsBuilt() throws IOException {
        return shown().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.group(1),
                        () -> assertThat(EXAMPLE.resolve(file.group(1))).hasContent(file.group(2))));
    }

    @Test
    void itShowsEveryFileOfTheServer() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLE.resolve("src/main"))) {
            List<String> built = files.filter(Files::isRegularFile)
                    .map(file -> EXAMPLE.relativize(file).toString().replace('\\', '/'))
                    .toList();
            assertThat(shown()).extracting(file -> file.group(1)).containsAll(built);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() {
        return Links.of(PAGE).stream()
                .map(link -> DynamicTest.dynamicTest(
                        link.toString(), () -> assertThat(link.target()).exists()));
    }

    private static List<MatchResult> shown() throws IOException {
        return FILE.matcher(Files.readString(PAGE)).results().toList();
    }
}
