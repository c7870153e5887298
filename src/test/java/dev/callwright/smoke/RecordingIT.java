package dev.callwright.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.callwright.testing.RawHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A recording many times larger than the server's memory: 64 MB of heap, all of it taken at the start, so that what the
 * process grows by is what the upload costs. {@code -Dcallwright.recording.megabytes=1024} sends one of 1 GB.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class RecordingIT {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGE = Integer.getInteger("callwright.recording.megabytes", 300);
    private static final String FLOWS =
            Path.of("src/test/resources/no-flows").toAbsolutePath().toString();
    private static final long MOST_GROWTH_MEGABYTES = 40;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aRecordingLargerThanTheMemoryCostsNoMoreThanASmallOne(@TempDir Path folder) throws Exception {
        Map<String, String> smallHeap = Map.of("JAVA_TOOL_OPTIONS", "-Xms64m -Xmx64m -XX:+AlwaysPreTouch");
        try (RunningServer server = RunningServer.start(folder, smallHeap, "--flows", FLOWS, "--data", "data")) {
            for (int i = 0; i < 20; i++) {
                send(server, "warm-up-" + i, 1);
            }
            send(server, "small", 1);
            long afterSmall = server.residentMegabytes().orElse(0L);
            long start = System.nanoTime();
            send(server, "large", LARGE);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            long afterLarge = server.residentMegabytes().orElse(0L);

            System.out.printf(
                    "With 64 MB of heap: %d MB resident after a recording of 1 MB, %d MB after one of %,d MB,"
                            + " which took %,d ms%n",
                    afterSmall, afterLarge, LARGE, millis);
            assertThat(Files.size(folder.resolve("data/recordings/large.mp3"))).isEqualTo((long) LARGE * MEGABYTE);
            assertThat(afterLarge - afterSmall).as("MB grown by").isLessThan(MOST_GROWTH_MEGABYTES);
            assertThat(server.log()).doesNotContain("OutOfMemory").doesNotContain(" ERROR ");
        }
    }

    private static void send(RunningServer server, String name, int megabytes) throws Exception {
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        byte[] block = new byte[MEGABYTE];
        Random random = new Random(name.hashCode());
        try (RawHttp connection = RawHttp.connect(server.port())) {
            connection.send("PUT /recordings/" + name + ".mp3 HTTP/1.1\r\nhost: localhost\r\ncontent-length: "
                    + (long) megabytes * MEGABYTE + "\r\n\r\n");
            random.nextBytes(block);
            for (int i = 0; i < megabytes; i++) {
                block[i % MEGABYTE]++;
                hash.update(block);
                connection.send(block);
            }
            RawHttp.Answer answer = connection.answer();
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            JsonNode kept = JSON.readTree(answer.text());
            assertThat(kept.path("sha256").asText()).isEqualTo(HexFormat.of().formatHex(hash.digest()));
        } catch (IOException e) {
            throw new IOException(server.log(), e);
        }
    }
}
