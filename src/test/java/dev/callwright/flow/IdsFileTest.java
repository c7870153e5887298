package dev.callwright.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.Ids;
import dev.callwright.flow.file.FileProblem;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdsFileTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String OTHER = "f".repeat(32);

    private static IdsFile.Read read(String text) {
        return IdsFile.read("ids.yml", text.getBytes(UTF_8));
    }

    @Test
    void namesStandForIds() {
        IdsFile.Read read = read("devices:\n  front_desk: " + ID + "\nmedia:\n  hi: https://example.com/hi.mp3\n");

        assertThat(read.problems()).isEmpty();
        assertThat(read.ids().orElseThrow().id(Ids.Kind.DEVICES, "front_desk")).contains(ID);
        assertThat(read.ids().orElseThrow().id(Ids.Kind.MEDIA, "hi")).contains("https://example.com/hi.mp3");
    }

    @Test
    void everyMistakeIsReportedWithItsPlace() {
        IdsFile.Read read = read("device:\n  a: " + ID + "\nusers:\n  b: 12\n  c: "
                + OTHER.toUpperCase(java.util.Locale.ROOT) + "\n  d: https://example.com\n  " + ID + ": " + ID + "\n");

        assertThat(read.ids()).isEmpty();
        assertThat(read.problems()).hasSize(5);
        assertThat(read.problems()).extracting(FileProblem::line).containsExactly(1, 4, 5, 6, 7);
        assertThat(read.problems().get(0).problem().suggestion()).contains("devices");
        assertThat(read.problems().get(2).problem().suggestion()).contains(OTHER);
    }

    @Test
    void whatIsNoYamlIsAProblemToo() {
        assertThat(read("devices: [").problems()).hasSize(1);
        assertThat(read("- a").problems()).hasSize(1);
    }

    @Test
    void theFilesNamesStandAboveTheConfiguredOnes() {
        Ids configured = new Ids(Map.of(Ids.Kind.DEVICES, Map.of("a", ID, "b", ID)));
        Ids file = new Ids(Map.of(Ids.Kind.DEVICES, Map.of("b", OTHER)));

        assertThat(IdsFile.merge(configured, file).names())
                .isEqualTo(Map.of(Ids.Kind.DEVICES, Map.of("a", ID, "b", OTHER)));
    }
}
