package dev.callwright.recording;

import static dev.callwright.recording.UploadServer.audioOf;
import static dev.callwright.recording.UploadServer.join;
import static dev.callwright.recording.UploadServer.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.testing.RawHttp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not kept, and what its sender is told. After each of them the folder is as empty as before. */
class RefusedUploadTest {
    private static final byte[] AUDIO = audioOf(3_000, 1);
    private static final int LARGEST = 100 * 1024;

    private static UploadServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = UploadServer.start(
                folder, Map.of("callwright.recordings.max-size", "100KB", "callwright.http.request-timeout", "60s"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(server.filesInTheEnd()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/recordings/../x.mp3",
                "/recordings/a/../../x.mp3",
                "/recordings/%2e%2e/x.mp3",
                "/recordings/./x.mp3",
                "/recordings/..%2fx.mp3",
                "/recordings/a%2Fx.mp3",
                "/recordings/..%5cx.mp3",
                "/recordings/a\\x.mp3",
                "/recordings/x%00.mp3",
                "/recordings/x.mp3%00.wav",
                "/recordings/a%0d%0ab/x.mp3",
                "/recordings/%ff%fe.mp3",
                "/recordings/a/b/c/d/e/f/g/h/i/x.mp3",
                "/recordings/.mp3",
                "/recordings?recording=../x.mp3",
                "/recordings?recording=%2fetc%2fx.mp3",
                "/recordings?recording=..",
                "/recordings/a/?recording=b%5cx.mp3",
                "/recordings",
                "/recordings/",
                "/recordings/a/?recording="
            })
    void aNameThatIsNoneOrLeadsElsewhereIsRefused(String target) throws IOException {
        refused(400, server.put(target, AUDIO));
    }

    @Test
    void anOverlongNameIsRefused() throws IOException {
        refused(400, server.put("/recordings/" + "x".repeat(1_001) + ".mp3", AUDIO));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/recordings/x.php",
                "/recordings/x",
                "/recordings/x.mp3.exe",
                "/recordings/x.",
                "/recordings?recording=x.json"
            })
    void whatIsNoRecordingByItsNameIsRefused(String target) throws IOException {
        assertThat(refused(415, server.put(target, AUDIO))).contains(".mp3 or .wav");
    }

    @Test
    void aRecordingOverTheLimitIsRefusedBeforeItIsRead() throws IOException {
        byte[] request = request("PUT", "/recordings/x.mp3", new byte[LARGEST + 1]);
        try (RawHttp client = RawHttp.connect(server.port())) {
            client.send(Arrays.copyOf(request, request.length - LARGEST - 1));
            assertThat(refused(413, client.answer())).contains("callwright.recordings.max-size");
            assertThat(client.isClosedByServer()).isTrue();
        }
    }

    @Test
    void anEndlessRecordingIsRefusedOnceItIsOverTheLimit() throws IOException {
        byte[] chunk = join("8000\r\n".getBytes(UTF_8), audioOf(0x8000, 5), "\r\n".getBytes(UTF_8));
        try (RawHttp client = RawHttp.connect(server.port())) {
            client.send("PUT /recordings/x.mp3 HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n");
            client.send(join(chunk, chunk, chunk, chunk));
            refused(413, client.answer());
        }
    }

    @Test
    void anEmptyRecordingIsRefused() throws IOException {
        refused(400, server.put("/recordings/x.mp3", new byte[0]));
        refused(400, RawHttp.ask(server.port(), "PUT /recordings/x.mp3 HTTP/1.1\r\nhost: x\r\n\r\n"));
        refused(
                400,
                RawHttp.ask(
                        server.port(),
                        "PUT /recordings/x.mp3 HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n"));
    }

    @Test
    void chunksThatCannotBeToldApartAreRefused() throws IOException {
        refused(
                400,
                RawHttp.ask(
                        server.port(),
                        "PUT /recordings/x.mp3 HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n"
                                + "3\r\nabc\r\nnonsense\r\n\r\n"));
    }

    @Test
    void recordingsAreNotFetchedWhereTheyAreSent() throws IOException {
        assertThat(server.send("GET", "/recordings/x.mp3", new byte[0]).status())
                .isEqualTo(405);
    }

    @Test
    void otherRequestsAreNoLargerThanBefore() throws IOException {
        String head = " HTTP/1.1\r\nhost: x\r\ncontent-length: 1048577\r\n\r\n";
        for (String target : new String[] {"/pivot", "/recordingsx", "/s/recordings"}) {
            assertThat(RawHttp.ask(server.port(), "POST " + target + head).status())
                    .as(target)
                    .isIn(413, 404);
        }
        assertThat(RawHttp.ask(server.port(), "POST /pivot" + head).status()).isEqualTo(413);
    }

    @Test
    void anUploadOnAConnectionLeavesOtherRequestsOnItTheirLimit() throws IOException {
        try (RawHttp client = RawHttp.connect(server.port())) {
            assertThat(client.send(request("PUT", "/recordings/x.php", AUDIO))
                            .answer()
                            .status())
                    .isEqualTo(415);
            client.send("POST /pivot HTTP/1.1\r\nhost: x\r\ncontent-length: 1048577\r\n\r\n");
            assertThat(client.answer().status()).isEqualTo(413);
        }
    }

    private static String refused(int status, RawHttp.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.headers()).doesNotContainKeys("retry-after", "location");
        assertThat(answer.text()).startsWith("{\"error\":\"").doesNotContain("x.mp3");
        return answer.text();
    }
}
