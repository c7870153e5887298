package dev.callwright.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Resolvers are compiled against the public API, so it does not change by accident: what it is stands in
 * {@code signatures.txt}. After a change that is meant, say so in CHANGELOG.md and rewrite the file:
 *
 * <pre>
 * mvn test -Dtest=PublicApiTest -Dcallwright.updateSignatures=true
 * </pre>
 */
class PublicApiTest {
    private static final Path WRITTEN = Path.of("src/test/resources/dev/callwright/api/signatures.txt");

    private final List<Class<?>> promised = PromisedTypes.all();

    @Test
    void thePublicApiIsTheOneThatIsWrittenDown() throws IOException {
        String now = Signatures.document(promised);
        if (Boolean.getBoolean("callwright.updateSignatures")) {
            Files.writeString(WRITTEN, now);
        }
        List<String> changes = changes(Files.readString(WRITTEN), now);
        if (!changes.isEmpty()) {
            fail(
                    "The public API changed:%n  %s%nIf that is meant, say so in CHANGELOG.md and rewrite %s with%n"
                            + "  mvn test -Dtest=PublicApiTest -Dcallwright.updateSignatures=true",
                    String.join(System.lineSeparator() + "  ", changes), WRITTEN);
        }
    }

    @Test
    void whatIsPromisedNamesOnlyWhatIsPromised() {
        for (Class<?> type : promised) {
            assertThat(new Signatures(type).mentioned())
                    .as("the types that %s shows to its users: each needs @since, or has to go", type.getName())
                    .allMatch(named -> !named.getName().startsWith("dev.callwright.") || promised.contains(named));
        }
    }

    @Test
    void thePublishedJavadocShowsWhatIsPromised() throws IOException {
        List<PathMatcher> published = Pattern.compile("<sourceFileInclude>(.*?)</sourceFileInclude>")
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(include -> FileSystems.getDefault().getPathMatcher("glob:" + include.group(1)))
                .toList();

        assertThat(PromisedTypes.files())
                .as("the files of the public API, and <sourceFileIncludes> of the maven-javadoc-plugin in pom.xml")
                .allMatch(file -> published.stream()
                        .anyMatch(include -> include.matches(PromisedTypes.SOURCES.relativize(file))));
    }

    @Test
    void everythingThatIsPromisedIsExplained() throws IOException {
        assertThat(Undocumented.in(PromisedTypes.files()))
                .as("members of the public API without Javadoc")
                .isEmpty();
    }

    private static List<String> changes(String before, String after) {
        List<String> changes = new ArrayList<>();
        TreeSet<String> gone = new TreeSet<>(lines(before));
        lines(after).forEach(gone::remove);
        TreeSet<String> come = new TreeSet<>(lines(after));
        lines(before).forEach(come::remove);
        gone.forEach(line -> changes.add("- " + line));
        come.forEach(line -> changes.add("+ " + line));
        return changes;
    }

    /** Each member behind its type, so that a line says by itself what it is about. */
    private static List<String> lines(String document) {
        List<String> lines = new ArrayList<>();
        String type = "";
        for (String line : document.lines().filter(line -> !line.isBlank()).toList()) {
            if (line.startsWith("    ")) {
                lines.add(type + ": " + line.strip());
            } else {
                type = line;
                lines.add(line);
            }
        }
        return lines;
    }
}
