package dev.callwright.flow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Diagrams look as they did. After a change that was meant, {@code -Dgolden.write=true} writes the files anew; look at
 * them in a browser before they are committed.
 */
class GoldenDiagramsTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/callwright/flow/diagram");

    @TestFactory
    Stream<DynamicTest> everySampleLooksAsItDid() {
        return Stream.of(Samples.values())
                .flatMap(sample -> Stream.of(
                        test(sample, "txt", TextTree::of),
                        test(sample, "mmd", MermaidChart::of),
                        test(sample, "svg", SvgImage::of)));
    }

    private static DynamicTest test(Samples sample, String ending, Function<Diagram, String> renderer) {
        String name = sample.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + ending;
        return DynamicTest.dynamicTest(name, () -> compare(FOLDER.resolve(name), renderer.apply(sample.diagram())));
    }

    private static void compare(Path golden, String drawn) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, drawn);
        }
        assertThat(drawn).isEqualTo(Files.readString(golden));
    }
}
