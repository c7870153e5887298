package dev.callwright.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.flow.file.AudioFile;
import dev.callwright.testing.RawHttp;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The PBX fetches the audio of flows. */
class AudioTest {
    private static final String SECRET = "/s/abcdefghijklmnop";

    private static Path flows;
    private static EmbeddedServer server;

    @BeforeAll
    static void start(@TempDir Path temporary) throws IOException {
        flows = Files.createDirectories(temporary.resolve("flows"));
        Files.createDirectories(flows.resolve("audio/menu"));
        Files.writeString(temporary.resolve("outside.wav"), "outside");
        Files.writeString(flows.resolve("ids.yml"), "users: {}");
        audio("hello.wav", "RIFF hello");
        audio("menu/one two.mp3", "ID3");
        server = ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "micronaut.server.port",
                        -1,
                        "callwright.flows",
                        flows.toString(),
                        "callwright.data",
                        temporary.resolve("data").toString(),
                        "callwright.access.secret",
                        "abcdefghijklmnop"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void audio(String name, String content) throws IOException {
        Files.writeString(flows.resolve("audio").resolve(name), content);
    }

    private static RawHttp.Answer get(String target, String... headers) throws IOException {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return RawHttp.ask(
                server.getPort(), "GET " + target + " HTTP/1.1\r\nhost: apps.example.com\r\n" + more + "\r\n");
    }

    @ParameterizedTest
    @CsvSource({"/audio/hello.wav, audio/wav, RIFF hello", "/audio/menu/one%20two.mp3, audio/mpeg, ID3"})
    void aFileIsServedAsItIs(String path, String type, String content) throws Exception {
        RawHttp.Answer answer = get(SECRET + path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(content);
        assertThat(answer.header("content-type")).isEqualTo(type);
        assertThat(answer.header("content-length")).isEqualTo(String.valueOf(content.length()));
        assertThat(answer.header("accept-ranges")).isEqualTo("bytes");
        assertThat(answer.header("cache-control")).contains("no-cache");
        assertThat(answer.header("last-modified")).endsWith("GMT");
        assertThat(answer.header("etag")).matches("\"[0-9a-f]+-[0-9a-f]+\"");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    }

    @Test
    void aFileThatIsReplacedIsNewAtOnceEvenWithinASecond() throws Exception {
        audio("new.wav", "one");
        FileTime written = FileTime.from(Instant.parse("2026-01-01T00:00:00.1Z"));
        Files.setLastModifiedTime(flows.resolve("audio/new.wav"), written);
        String tag = get(SECRET + "/audio/new.wav").header("etag");
        assertThat(get(SECRET + "/audio/new.wav", "If-None-Match: " + tag).status())
                .isEqualTo(304);

        audio("new.wav", "two");
        Files.setLastModifiedTime(
                flows.resolve("audio/new.wav"),
                FileTime.from(written.toInstant().plusMillis(100)));
        assertThat(get(SECRET + "/audio/new.wav", "If-None-Match: " + tag).text())
                .isEqualTo("two");

        Files.delete(flows.resolve("audio/new.wav"));
        assertThat(get(SECRET + "/audio/new.wav").status()).isEqualTo(404);
    }

    @Test
    void whoHasItSinceIsNotSentItAgain() throws Exception {
        String modified = get(SECRET + "/audio/hello.wav").header("last-modified");
        assertThat(get(SECRET + "/audio/hello.wav", "If-Modified-Since: " + modified)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void aPartIsServedAndHeadSaysHowLongItIs() throws Exception {
        RawHttp.Answer part = get(SECRET + "/audio/hello.wav", "Range: bytes=5-9");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("hello");
        assertThat(get(SECRET + "/audio/hello.wav", "Range: bytes=50-").status())
                .isEqualTo(416);
        try (RawHttp connection = RawHttp.connect(server.getPort())) {
            RawHttp.Answer head = connection
                    .send("HEAD " + SECRET + "/audio/hello.wav HTTP/1.1\r\nhost: apps.example.com\r\n\r\n")
                    .answerWithoutBody();
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("content-length")).isEqualTo("10");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audio/hello.wav", "/s/wrongwrongwrong1/audio/hello.wav"})
    void whoDoesNotKnowTheSecretHearsNothing(String path) throws Exception {
        assertThat(get(path).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audio/none.wav",
                "/audio/menu",
                "/audio/../ids.yml",
                "/audio/%2e%2e/ids.yml",
                "/audio/..%2fids.yml",
                "/audio/..%5cids.yml",
                "/audio/../../outside.wav",
                "/audio/%2e%2e/%2e%2e/outside.wav",
                "/audio/..%2f..%2foutside.wav",
                "/audio//etc/passwd",
                "/audio/menu/../hello.wav",
                "/audio/hello.wav%00.wav",
                "/audio/.hidden.wav",
                "/audio/text.yml",
                "/audio/link.wav",
                "/audio/large.wav"
            })
    void whatIsNoAudioFileOfTheFlowsIsNotThere(String path) throws Exception {
        audio(".hidden.wav", "hidden");
        audio("text.yml", "text");
        Path link = flows.resolve("audio/link.wav");
        if (!Files.exists(link)) {
            Files.createSymbolicLink(link, flows.resolve("../outside.wav"));
        }
        try (RandomAccessFile large =
                new RandomAccessFile(flows.resolve("audio/large.wav").toFile(), "rw")) {
            large.setLength(AudioFile.MAX_BYTES + 1);
        }
        RawHttp.Answer answer = get(SECRET + path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).doesNotContain("outside", "hidden", "users");
    }
}
