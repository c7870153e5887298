package dev.callwright.recording;

import static dev.callwright.recording.UploadServer.audioOf;
import static dev.callwright.recording.UploadServer.join;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.testing.RawHttp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings in a multipart body. */
class MultipartUploadTest {
    private static final String TYPE = "content-type: multipart/form-data; boundary=\"=frontier 7\"";
    private static final byte[] AUDIO =
            join(audioOf(100_000, 1), "\r\n--=frontier\r\n--=frontier 6--\r\n".getBytes(UTF_8), audioOf(9, 2));

    private UploadServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        server = UploadServer.start(folder, Map.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theFirstFileIsTheRecording() throws IOException {
        byte[] body = body(
                part("form-data; name=\"metadata\"", "application/json", "{}".getBytes(UTF_8)),
                part("form-data; name=\"file\"; filename=\"other.mp3\"", "audio/mpeg", AUDIO),
                part("form-data; name=\"more\"; filename=\"more.mp3\"", "audio/mpeg", audioOf(7, 3)));

        assertThat(server.send("POST", "/recordings/x.mp3?call_id=1", body, TYPE)
                        .status())
                .isEqualTo(200);
        assertThat(server.kept()).containsExactly("x.mp3");
        assertThat(server.audio("x.mp3")).isEqualTo(AUDIO);
        assertThat(server.metadata("x.mp3").path("call_id").asText()).isEqualTo("1");
    }

    @Test
    void itsOwnNameCountsWhereTheUrlHasNone() throws IOException {
        byte[] body =
                body(part("form-data; name=\"file\"; filename=\"829597750@10.26.0.158.mp3\"", "audio/mpeg", AUDIO));

        assertThat(server.put("/recordings/ACCOUNT/", body, TYPE).status()).isEqualTo(200);
        assertThat(server.kept()).containsExactly("ACCOUNT/829597750@10.26.0.158.mp3");
    }

    @Test
    void audioWithoutAFileNameIsAFileToo() throws IOException {
        byte[] body = body(part("form-data; name=\"file\"", "audio/mpeg", AUDIO));

        assertThat(server.put("/recordings/x.mp3", body, TYPE).status()).isEqualTo(200);
        assertThat(server.audio("x.mp3")).isEqualTo(AUDIO);
    }

    @Test
    void aBodyWithoutAFileIsRefused() throws IOException {
        refused(400, server.put("/recordings/x.mp3", body(part("form-data; name=\"a\"", "text/plain", AUDIO)), TYPE));
        refused(400, server.put("/recordings/x.mp3", "--=frontier 7--\r\n".getBytes(UTF_8), TYPE));
        refused(400, server.put("/recordings/x.mp3", AUDIO, TYPE));
        refused(400, server.put("/recordings/x.mp3", body(), "content-type: multipart/form-data"));
        refused(400, server.put("/recordings/x.mp3", "--=frontier 7\r\na: b\r\n".getBytes(UTF_8), TYPE));
        refused(
                400,
                server.put("/recordings/x.mp3", ("--=frontier 7\r\na: " + "b".repeat(9_000)).getBytes(UTF_8), TYPE));
    }

    @Test
    void aBodyThatBreaksOffIsRefused() throws IOException {
        byte[] whole = body(part("form-data; name=\"file\"; filename=\"x.mp3\"", "audio/mpeg", AUDIO));
        byte[] broken = Arrays.copyOf(whole, whole.length - 30);

        refused(400, server.put("/recordings/x.mp3", broken, TYPE));
    }

    @Test
    void theNameOfAPartMayLeadNowhereElse() throws IOException {
        for (String name : List.of("../x.mp3", "C:\\x.mp3", "..")) {
            refused(400, server.put("/recordings", body(file(name)), TYPE));
        }
        refused(415, server.put("/recordings", body(file("x.php")), TYPE));
    }

    private void refused(int status, RawHttp.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(server.filesInTheEnd()).isEmpty();
    }

    private static byte[] file(String name) {
        return part("form-data; name=\"file\"; filename=\"" + name + "\"", "audio/mpeg", AUDIO);
    }

    private static byte[] part(String disposition, String type, byte[] content) {
        String head = "--=frontier 7\r\nContent-Disposition: " + disposition + "\r\nContent-Type: " + type + "\r\n\r\n";
        return join(head.getBytes(UTF_8), content, "\r\n".getBytes(UTF_8));
    }

    private static byte[] body(byte[]... parts) {
        return join(join(parts), "--=frontier 7--\r\n".getBytes(UTF_8));
    }
}
