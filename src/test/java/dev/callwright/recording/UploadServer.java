package dev.callwright.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.callwright.testing.RawHttp;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** The real server on a free port, which keeps recordings in a folder of the test's own. */
final class UploadServer implements AutoCloseable {
    static final String ENVIRONMENT = "recordings";
    /** What Kazoo adds to the URL, the account and the call made up. */
    static final String QUERY = "from=anna&to=%2B35316877779&caller_id_name=Jos%C3%A9+O%27Neil"
            + "&caller_id_number=%2B15551234567&call_id=829597750%4010.26.0.158&cdr_id=202603-829597750"
            + "&interaction_id=63939-4f1d2f2e&account_id=4a6863e3351f4d7f2a9f0b8c11ee2277";

    static final String NAME = "call_recording_829597750%4010.26.0.158.mp3";
    static final String FILE = "call_recording_829597750@10.26.0.158.mp3";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EmbeddedServer server;
    private final Path folder;

    private UploadServer(EmbeddedServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    static UploadServer start(Path folder, Map<String, Object> settings, String... environments) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("micronaut.server.port", -1);
        all.put("callwright.recordings.folder", folder.toString());
        all.put("callwright.flows", "src/test/resources/no-flows");
        String[] names =
                Stream.concat(Stream.of(ENVIRONMENT), Stream.of(environments)).toArray(String[]::new);
        return new UploadServer(ApplicationContext.run(EmbeddedServer.class, all, names), folder);
    }

    int port() {
        return server.getPort();
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** Sends a recording with PUT and its length. */
    RawHttp.Answer put(String target, byte[] audio, String... headers) throws IOException {
        return send("PUT", target, audio, headers);
    }

    RawHttp.Answer send(String method, String target, byte[] audio, String... headers) throws IOException {
        return RawHttp.ask(port(), request(method, target, audio, headers));
    }

    static byte[] request(String method, String target, byte[] body, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return join(
                (method + " " + target + " HTTP/1.1\r\nhost: pbx-apps.example.com\r\nte: \r\n" + more
                                + "content-length: " + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8),
                body);
    }

    /** As an operator on this machine. */
    JsonNode api(String target) throws IOException {
        RawHttp.Answer answer =
                RawHttp.ask(port(), "GET " + target + " HTTP/1.1\r\nHost: localhost:" + port() + "\r\n\r\n");
        if (answer.status() != 200) {
            throw new IOException("not 200: " + answer);
        }
        return JSON.readTree(answer.text());
    }

    static JsonNode json(RawHttp.Answer answer) throws IOException {
        return JSON.readTree(answer.text());
    }

    /** The metadata of a file that is kept. */
    JsonNode metadata(String file) throws IOException {
        return JSON.readTree(Files.readAllBytes(folder.resolve(file + ".json")));
    }

    byte[] audio(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }

    /** Every recording that is kept, without the metadata, by its path. */
    List<String> kept() {
        return files().stream().filter(file -> !file.endsWith(".json")).toList();
    }

    /** Every file there is, temporary ones and metadata included. */
    List<String> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return files(); // a file was renamed while we looked
        }
    }

    /** Waits until no upload is being written. */
    List<String> filesInTheEnd() {
        long patience = System.nanoTime() + 20_000_000_000L;
        List<String> files = files();
        while (files.stream().anyMatch(file -> file.startsWith(".incoming/")) && System.nanoTime() < patience) {
            Thread.onSpinWait();
            files = files();
        }
        return files;
    }

    static byte[] audioOf(int bytes, long seed) {
        byte[] audio = new byte[bytes];
        new Random(seed).nextBytes(audio);
        return audio;
    }

    static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    @Override
    public void close() {
        server.close();
    }

    @Factory
    @Requires(env = ENVIRONMENT)
    static final class Time {
        @Singleton
        Clock clock() {
            return new TickingClock();
        }
    }
}
