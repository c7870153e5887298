package dev.callwright.recording;

import static dev.callwright.recording.UploadServer.FILE;
import static dev.callwright.recording.UploadServer.NAME;
import static dev.callwright.recording.UploadServer.QUERY;
import static dev.callwright.recording.UploadServer.audioOf;
import static dev.callwright.recording.UploadServer.join;
import static dev.callwright.recording.UploadServer.json;
import static dev.callwright.recording.UploadServer.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callwright.testing.RawHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings as the PBX sends them, over real sockets, and what is then on the disk. */
class UploadTest {
    private static final byte[] AUDIO = audioOf(20_000, 1);
    private static final byte[] OTHER = audioOf(30_000, 2);

    private Path folder;

    private UploadServer server;

    @BeforeEach
    void start(@TempDir Path temporary) {
        folder = temporary;
        server = UploadServer.start(folder, Map.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRecordingThatIsPutIsKept() throws IOException {
        RawHttp.Answer answer = server.put("/recordings/" + NAME + "?" + QUERY, AUDIO, "content-type: audio/mpeg");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(json(answer).path("repeat").asBoolean()).isFalse();
        assertThat(server.audio(FILE)).isEqualTo(AUDIO);
        assertThat(server.files()).containsExactly(FILE, FILE + ".json");
    }

    @Test
    void whatKazooSaysOfTheCallIsKeptBesideIt() throws IOException {
        server.put("/recordings/" + NAME + "?" + QUERY, AUDIO);

        JsonNode metadata = server.metadata(FILE);
        assertThat(metadata.path("name").asText()).isEqualTo(FILE);
        assertThat(metadata.path("bytes").asLong()).isEqualTo(AUDIO.length);
        assertThat(metadata.path("sha256").asText()).hasSize(64);
        assertThat(metadata.path("received_at").asText()).startsWith("2026-03-02T09:");
        assertThat(metadata.path("from").asText()).isEqualTo("anna");
        assertThat(metadata.path("to").asText()).isEqualTo("+35316877779");
        assertThat(metadata.path("caller_id_name").asText()).isEqualTo("José O'Neil");
        assertThat(metadata.path("caller_id_number").asText()).isEqualTo("+15551234567");
        assertThat(metadata.path("call_id").asText()).isEqualTo("829597750@10.26.0.158");
        assertThat(metadata.path("cdr_id").asText()).isEqualTo("202603-829597750");
        assertThat(metadata.path("interaction_id").asText()).isEqualTo("63939-4f1d2f2e");
        assertThat(metadata.path("account_id").asText()).isEqualTo("4a6863e3351f4d7f2a9f0b8c11ee2277");
    }

    @Test
    void postIsAsGoodAsPutAndAnyContentTypeIs() throws IOException {
        assertThat(server.send("POST", "/recordings/a.mp3", AUDIO).status()).isEqualTo(200);
        assertThat(server.send("POST", "/recordings/b.wav", AUDIO, "content-type: application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(200);
        assertThat(server.put("/recordings/c.MP3", AUDIO, "content-type: \"nonsense")
                        .status())
                .isEqualTo(200);

        assertThat(server.kept()).containsExactly("a.mp3", "b.wav", "c.MP3");
        assertThat(server.audio("b.wav")).isEqualTo(AUDIO);
    }

    @Test
    void theFoldersOfTheUrlAreKept() throws IOException {
        server.put("/recordings/ACCOUNT/USER/" + NAME + "?" + QUERY, AUDIO);
        server.put("/recordings//ACCOUNT/" + NAME, AUDIO);

        assertThat(server.kept()).containsExactlyInAnyOrder("ACCOUNT/" + FILE, "ACCOUNT/USER/" + FILE);
    }

    @Test
    void theNameMayStandInTheQuery() throws IOException {
        server.put("/recordings?app=7&recording=" + NAME + "&" + QUERY, AUDIO);
        server.put("/recordings/ACCOUNT/?recording=829597750%4010.26.0.158.wav", AUDIO);
        server.put("/recordings/ACCOUNT/USER?recording=" + NAME, AUDIO);

        assertThat(server.kept())
                .containsExactlyInAnyOrder("ACCOUNT/829597750@10.26.0.158.wav", "ACCOUNT/USER/" + FILE, FILE);
        assertThat(server.metadata(FILE).path("call_id").asText()).isEqualTo("829597750@10.26.0.158");
    }

    @Test
    void aChunkedUploadIsKept() throws IOException {
        byte[] head = "PUT /recordings/a.mp3 HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n".getBytes(UTF_8);
        byte[] size = (Integer.toHexString(AUDIO.length) + "\r\n").getBytes(UTF_8);
        byte[] end = "\r\n0\r\n\r\n".getBytes(UTF_8);

        assertThat(RawHttp.ask(server.port(), join(head, size, AUDIO, end)).status())
                .isEqualTo(200);
        assertThat(server.audio("a.mp3")).isEqualTo(AUDIO);
    }

    @Test
    void aClientThatAsksFirstIsToldToGoOn() throws IOException {
        byte[] request = request("PUT", "/recordings/a.mp3", AUDIO, "Expect: 100-continue");
        int head = request.length - AUDIO.length;
        try (RawHttp client = RawHttp.connect(server.port())) {
            client.send(Arrays.copyOf(request, head));
            assertThat(client.answerWithoutBody().status()).isEqualTo(100);
            client.send(AUDIO);
            assertThat(client.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void manyMegabytesComeThroughInOrder() throws IOException {
        byte[] audio = audioOf(20_000_000, 3);
        try (RawHttp client = RawHttp.connect(server.port())) {
            assertThat(client.send(request("PUT", "/recordings/a.mp3", audio))
                            .answer()
                            .status())
                    .isEqualTo(200);
            assertThat(client.send(request("PUT", "/recordings/b.mp3", AUDIO))
                            .answer()
                            .status())
                    .isEqualTo(200);
        }
        assertThat(server.audio("a.mp3")).isEqualTo(audio);
        assertThat(server.audio("b.mp3")).isEqualTo(AUDIO);
    }

    @Test
    void theSameContentAgainIsARepeat() throws IOException {
        server.put("/recordings/" + NAME + "?" + QUERY, AUDIO);
        RawHttp.Answer again = server.put("/recordings/" + NAME + "?" + QUERY, AUDIO);

        assertThat(again.status()).isEqualTo(200);
        assertThat(json(again).path("repeat").asBoolean()).isTrue();
        assertThat(server.files()).containsExactly(FILE, FILE + ".json");
    }

    @Test
    void otherContentUnderTheSameNameIsASecondRecording() throws IOException {
        server.put("/recordings/x.mp3", AUDIO);
        server.put("/recordings/x.mp3", OTHER);
        server.put("/recordings/x.mp3", OTHER);
        server.put("/recordings/x.mp3", audioOf(5, 3));

        assertThat(server.kept()).containsExactly("x.mp3", "x~2.mp3", "x~3.mp3");
        assertThat(server.audio("x.mp3")).isEqualTo(AUDIO);
        assertThat(server.audio("x~2.mp3")).isEqualTo(OTHER);
        assertThat(server.metadata("x~2.mp3").path("name").asText()).isEqualTo("x.mp3");
    }

    @Test
    void theSameContentUnderAnotherPathIsAnotherRecording() throws IOException {
        server.put("/recordings/a/x.mp3", AUDIO);
        server.put("/recordings/b/x.mp3", AUDIO);

        assertThat(server.kept()).containsExactly("a/x.mp3", "b/x.mp3");
    }

    @Test
    void aRecordingIdTellsRecordingsApart() throws IOException {
        server.put("/recordings/x.mp3?recording_id=one", AUDIO);
        assertThat(json(server.put("/recordings/x.mp3?recording_id=two", AUDIO))
                        .path("repeat")
                        .asBoolean())
                .isFalse();
        assertThat(json(server.put("/recordings/x.mp3?recording_id=two", AUDIO))
                        .path("repeat")
                        .asBoolean())
                .isTrue();

        assertThat(server.kept()).containsExactly("x.mp3", "x~2.mp3");
        assertThat(server.metadata("x~2.mp3").path("recording_id").asText()).isEqualTo("two");
    }

    @Test
    void aRecordingWhoseMetadataIsLostIsNeverReplaced() throws IOException {
        server.put("/recordings/x.mp3", AUDIO);
        Files.delete(folder.resolve("x.mp3.json"));
        server.put("/recordings/x.mp3", OTHER);

        assertThat(server.audio("x.mp3")).isEqualTo(AUDIO);
        assertThat(server.audio("x~2.mp3")).isEqualTo(OTHER);
    }

    @Test
    void theLengthOfAWavFileIsToldByItsHead() throws IOException {
        server.put("/recordings/x.wav", WavHeadTest.wav(8_000, 16_000));

        assertThat(server.metadata("x.wav").path("seconds").asDouble()).isEqualTo(2.0);
    }

    @Test
    void oddCharactersOfACallIdAreWrittenOut() throws IOException {
        server.put("/recordings/call_recording_a%3Ab%2A%C3%A9%7E%20.mp3", AUDIO);
        server.put("/recordings/nul.mp3", AUDIO);
        server.put("/recordings/.htaccess.mp3", AUDIO);
        server.put("/recordings/a.mp3/b.mp3", AUDIO);

        assertThat(server.kept())
                .containsExactlyInAnyOrder(
                        "call_recording_a%3Ab%2A%C3%A9%7E%20.mp3", "%6Eul.mp3", "%2Ehtaccess.mp3", "a%2Emp3/b.mp3");
        assertThat(server.metadata("call_recording_a%3Ab%2A%C3%A9%7E%20.mp3")
                        .path("name")
                        .asText())
                .isEqualTo("call_recording_a:b*é~ .mp3");
    }

    @Test
    void whatAnEarlierRunLeftUnfinishedIsRemovedAtTheStart() throws IOException {
        server.put("/recordings/x.mp3", AUDIO);
        server.close();
        Files.createDirectories(folder.resolve(".incoming"));
        Files.write(folder.resolve(".incoming/left.part"), AUDIO);

        server = UploadServer.start(folder, Map.of());

        assertThat(server.files()).containsExactly("x.mp3", "x.mp3.json");
    }
}
