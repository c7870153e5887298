package dev.callwright.recording;

import static dev.callwright.recording.UploadServer.QUERY;
import static dev.callwright.recording.UploadServer.audioOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callwright.testing.RawHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators see of the recordings, and hear. */
class RecordingsApiTest {
    private static final byte[] AUDIO = audioOf(10_000, 1);

    private static Path folder;

    private static UploadServer server;
    private static String audioPath;

    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        server = UploadServer.start(folder, Map.of());
        server.put("/recordings/1.mp3?" + QUERY, AUDIO);
        server.put("/recordings/A/2.mp3?call_id=other&account_id=A", audioOf(20, 2));
        server.put("/recordings/A/B/3.wav?call_id=other&account_id=B", audioOf(30, 3));
        server.put("/recordings/4.mp3", audioOf(40, 4));
        audioPath = server.api("/api/recordings?call_id=829597750%4010.26.0.158")
                .path(0)
                .path("audio")
                .asText();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theNewestComeFirst() throws IOException {
        assertThat(names("/api/recordings")).containsExactly("4.mp3", "3.wav", "2.mp3", "1.mp3");
        assertThat(names("/api/recordings?limit=2")).containsExactly("4.mp3", "3.wav");
    }

    @Test
    void theyAreFoundByCallAndByAccount() throws IOException {
        assertThat(names("/api/recordings?call_id=other")).containsExactly("3.wav", "2.mp3");
        assertThat(names("/api/recordings?call_id=other&limit=1")).containsExactly("3.wav");
        assertThat(names("/api/recordings?account=A")).containsExactly("2.mp3");
        assertThat(names("/api/recordings?account=A&call_id=none")).isEmpty();
    }

    @Test
    void numbersAreMaskedAndTheCallersNameIsLeftOut() throws IOException {
        JsonNode shown = server.api("/api/recordings?call_id=829597750%4010.26.0.158");

        assertThat(shown.path(0).path("callerIdNumber").asText()).isEqualTo("…67");
        assertThat(shown.path(0).path("to").asText()).isEqualTo("…79");
        assertThat(shown.toString())
                .doesNotContain("5551234567")
                .doesNotContain("35316877779")
                .doesNotContain("O'Neil");
    }

    @Test
    void oneIsShownByItsId() throws IOException {
        String id = server.api("/api/recordings").path(0).path("id").asText();

        JsonNode shown = server.api("/api/recordings/" + id);
        assertThat(shown.path("name").asText()).isEqualTo("4.mp3");
        assertThat(shown.path("type").asText()).isEqualTo("audio/mpeg");
        assertThat(shown.path("bytes").asLong()).isEqualTo(40);
        assertThat(shown.path("receivedAt").asText()).startsWith("2026-03-02T09:");
    }

    @Test
    void oneThatIsDeletedFromTheDiskIsGone() throws Exception {
        server.put("/recordings/gone.mp3?call_id=gone", AUDIO);
        String audio =
                server.api("/api/recordings?call_id=gone").path(0).path("audio").asText();
        Files.delete(folder.resolve("gone.mp3"));

        assertThat(names("/api/recordings?call_id=gone")).isEmpty();
        assertThat(get(audio).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/recordings", "/api/recordings/MS5tcDM", "/api/recordings/MS5tcDM/audio"})
    void theyAreForOperatorsOnly(String target) throws IOException {
        assertThat(RawHttp.ask(server.port(), "GET " + target + " HTTP/1.1\r\nHost: pbx-apps.example.com\r\n\r\n")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../1.mp3", "A/../1.mp3", ".incoming/1.mp3", "1.mp3.json", "/1.mp3", "A", "", "5.mp3", "1.mp3\0"
            })
    void anIdLeadsNowhereElse(String path) throws Exception {
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(path.getBytes());

        assertThat(get("/api/recordings/" + id + "/audio").statusCode()).isEqualTo(404);
        assertThat(get("/api/recordings/!!!/audio").statusCode()).isEqualTo(404);
    }

    @Test
    void theWholeAudioIsPlayed() throws Exception {
        HttpResponse<byte[]> answer = get(audioPath);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(AUDIO);
        assertThat(header(answer, "content-type")).isEqualTo("audio/mpeg");
        assertThat(header(answer, "content-length")).isEqualTo("10000");
        assertThat(header(answer, "accept-ranges")).isEqualTo("bytes");
        assertThat(header(answer, "etag")).matches("\"[0-9a-f]{64}\"");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=0-99, 0, 100",
        "bytes=9000-, 9000, 10000",
        "bytes=-1, 9999, 10000",
        "bytes=-20000, 0, 10000",
        "bytes=5000-20000, 5000, 10000"
    })
    void aPlayerSeeks(String range, int from, int to) throws Exception {
        HttpResponse<byte[]> answer = get(audioPath, "Range", range);

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(AUDIO, from, to));
        assertThat(header(answer, "content-range")).isEqualTo("bytes " + from + "-" + (to - 1) + "/10000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10000-", "bytes=10000-10001", "bytes=-0"})
    void aRangeBehindTheEndIsImpossible(String range) throws Exception {
        HttpResponse<byte[]> answer = get(audioPath, "Range", range);

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(header(answer, "content-range")).isEqualTo("bytes */10000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "bytes=5-1", "bytes=", "bytes=-", "lines=0-1", "bytes=x-y"})
    void forWhatIsNoRangeTheWholeAudioIsPlayed(String range) throws Exception {
        HttpResponse<byte[]> answer = get(audioPath, "Range", range);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(AUDIO);
    }

    @Test
    void aRangeOfAnotherVersionIsNotMixedWithThisOne() throws Exception {
        String tag = header(get(audioPath), "etag");

        assertThat(get(audioPath, "Range", "bytes=0-9", "If-Range", tag).statusCode())
                .isEqualTo(206);
        assertThat(get(audioPath, "Range", "bytes=0-9", "If-Range", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() throws Exception {
        String tag = header(get(audioPath), "etag");

        HttpResponse<byte[]> answer = get(audioPath, "If-None-Match", "\"other\", W/" + tag);
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void headSaysWhatGetWouldWithoutTheAudio() throws Exception {
        HttpRequest head = request(audioPath, "Range", "bytes=0-9")
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<byte[]> answer = browser.send(head, BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "content-length")).isEqualTo("10000");
        assertThat(header(answer, "accept-ranges")).isEqualTo("bytes");
    }

    private static List<String> names(String target) throws IOException {
        return server.api(target).findValuesAsText("name");
    }

    private HttpResponse<byte[]> get(String target, String... headers) throws Exception {
        return browser.send(request(target, headers).build(), BodyHandlers.ofByteArray());
    }

    private static HttpRequest.Builder request(String target, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + target));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
