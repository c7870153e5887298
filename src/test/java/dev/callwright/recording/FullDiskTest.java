package dev.callwright.recording;

import static dev.callwright.recording.UploadServer.audioOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.testing.RawHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A disk that is full, or fails: nothing is acknowledged, nothing is left, and the next recording is kept again. */
class FullDiskTest {
    private static final byte[] AUDIO = audioOf(500_000, 1);

    private static Path folder;

    private static UploadServer server;
    private static SmallDisk disk;

    @BeforeAll
    static void start(@TempDir Path temporary) {
        folder = temporary;
        server = UploadServer.start(folder, Map.of(), SmallDisk.ENVIRONMENT);
        disk = server.bean(SmallDisk.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void itIsKeptOnceThereIsRoomAgain() throws IOException {
        assertThat(server.filesInTheEnd()).isEmpty();
        disk.repair();
        assertThat(server.put("/recordings/x.mp3", AUDIO).status()).isEqualTo(200);
        for (String file : server.files()) {
            Files.delete(folder.resolve(file));
        }
    }

    @Test
    void aRecordingForWhichThereIsNoRoomIsRefusedAtOnce() throws IOException {
        disk.leave(Long.MAX_VALUE, AUDIO.length - 1);

        RawHttp.Answer answer = server.put("/recordings/x.mp3", AUDIO);

        assertThat(answer.status()).isEqualTo(507);
        assertThat(answer.text()).contains("no room left");
        assertThat(answer.headers()).doesNotContainKey("retry-after");
    }

    @Test
    void aDiskThatFillsUpHalfwayKeepsNothing() throws IOException {
        disk.leave(200_000, Long.MAX_VALUE);

        assertThat(server.put("/recordings/x.mp3", AUDIO).status()).isEqualTo(507);
    }

    @Test
    void aDiskWithRoomForTheAudioButNotForTheMetadataKeepsNothing() throws IOException {
        disk.leave(AUDIO.length + 10, Long.MAX_VALUE);

        assertThat(server.put("/recordings/x.mp3", AUDIO).status()).isEqualTo(507);
    }

    @ParameterizedTest
    @EnumSource(
            value = SmallDisk.Fault.class,
            names = {"CREATE", "SYNC", "MOVE_AUDIO", "SYNC_FOLDER"})
    void aDiskThatFailsKeepsNothingAndSaysSo(SmallDisk.Fault fault) throws IOException {
        disk.failAt(fault);

        RawHttp.Answer answer = server.put("/recordings/x.mp3", AUDIO);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).contains("log").doesNotContain("Input/output");
    }

    @Test
    void aDiskThatFailsAndHasNothingLeftIsFull() throws IOException {
        disk.failAt(SmallDisk.Fault.SYNC);
        disk.leave(Long.MAX_VALUE, 600_000);

        assertThat(server.put("/recordings/x.mp3", AUDIO).status()).isEqualTo(507);
    }
}
