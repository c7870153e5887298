package dev.callwright.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.flow.file.AudioFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flows that play files of the audio folder. */
class AudioFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T11:00:00Z");
    private static final String FLOW =
            "fallback: { module: hangup, data: {} }\nnodes:\n  start: { type: start, next: { incoming_call: hello } }\n"
                    + "  hello: { type: play_audio, prompt: { play: menu/hello.wav } }\n";

    private final Path folder;
    private final FlowDirectory flows;

    AudioFilesTest(@TempDir Path temporary) throws IOException {
        folder = Files.createDirectory(temporary.resolve("flows"));
        Files.write(temporary.resolve("outside.wav"), new byte[10]);
        Files.write(folder.resolve("f.yml"), FLOW.getBytes(UTF_8));
        flows = FlowsForTests.directory(folder);
    }

    private void audio(String name, int bytes) throws IOException {
        Path file = folder.resolve("audio").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[bytes]);
    }

    private String heard() {
        return new FlowCall(name -> flows.library().flow(name).orElseThrow(), NOW)
                .calls("f")
                .hears()
                .get(0);
    }

    @Test
    void aFlowIsRefusedUntilItsAudioIsThereAndServesOnWhenItIsGone() throws Exception {
        assertThat(OutsideForTests.problems(flows.reload())).contains("f.yml:4", "no file audio/menu/hello.wav");
        assertThat(flows.library().flows()).isEmpty();
        assertThat(flows.pollChanges()).isEmpty();

        audio("menu/hello.wav", 10);
        assertThat(flows.pollChanges().orElseThrow().problems()).isEmpty();
        assertThat(heard()).isEqualTo("https://pbx.example.com/audio/menu/hello.wav");

        audio("menu/hello.wav", 20);
        audio("other.yml", 20);
        assertThat(flows.pollChanges())
                .as("content does not matter, and no flow lies there")
                .isEmpty();

        Files.delete(folder.resolve("audio/menu/hello.wav"));
        assertThat(flows.pollChanges().orElseThrow().refused()).containsExactly("f.yml");
        assertThat(heard()).isEqualTo("https://pbx.example.com/audio/menu/hello.wav");
    }

    @Test
    void aFileThatIsNotServedIsRefused() throws Exception {
        audio("menu/hello.wav", 1);
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("audio/menu/hello.wav").toFile(), "rw")) {
            file.setLength(AudioFile.MAX_BYTES + 1);
        }
        assertThat(OutsideForTests.problems(flows.reload()))
                .contains("a file of 20,971,521 bytes", "at most 20,971,520");

        audio("menu/hello.wav", 1);
        assertThat(flows.pollChanges().orElseThrow().problems()).isEmpty();
    }

    @Test
    void aLinkOutOfTheFlowsFolderIsNoAudioFile() throws Exception {
        Files.createDirectories(folder.resolve("audio/menu"));
        Files.createSymbolicLink(folder.resolve("audio/menu/hello.wav"), folder.resolve("../outside.wav"));
        assertThat(OutsideForTests.problems(flows.reload())).contains("no file audio/menu/hello.wav");
    }

    @Test
    void aConfigMapSwapsItsFolderUnderALink() throws Exception {
        Files.createDirectories(folder.resolve("audio/..one"));
        Files.write(folder.resolve("audio/..one/hello.wav"), new byte[3]);
        Files.createDirectories(folder.resolve("audio/menu"));
        Files.createSymbolicLink(folder.resolve("audio/..data"), Path.of("..one"));
        Files.createSymbolicLink(folder.resolve("audio/menu/hello.wav"), Path.of("../..data/hello.wav"));
        assertThat(flows.reload().problems()).isEmpty();
        assertThat(AudioFile.find(folder, "menu/hello.wav"))
                .map(AudioFile::bytes)
                .contains(3L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.wav",
                "menu/../hello.wav",
                "/hello.wav",
                "menu//hello.wav",
                ".hello.wav",
                "..",
                "",
                "menu\\a.wav",
                "hello.yml",
                "menu/.x/a.wav",
                "a%2fb.wav",
                "a/b/c/d/e/f/g/h/i.wav"
            })
    void aNameThatLeadsElsewhereIsNone(String name) throws Exception {
        audio("hello.wav", 1);
        assertThat(AudioFile.isName(name)).isFalse();
        assertThat(AudioFile.find(folder, name)).isEmpty();
    }
}
