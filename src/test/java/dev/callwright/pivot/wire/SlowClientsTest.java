package dev.callwright.pivot.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.settings.RecordingSettings;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Time stands still here and moves only when told to. */
class SlowClientsTest {
    private static final String LARGE = "POST /pivot HTTP/1.1\r\ncontent-length: 1000000\r\n\r\n";
    private static final String UPLOAD =
            "PUT /s/secret/recordings/1.mp3?a=b HTTP/1.1\r\ncontent-length: 1000000\r\n\r\n";

    private static final RecordingSettings RECORDINGS = new RecordingSettings(
            Path.of("recordings"), 1_000_000, Set.of("mp3"), 1, 1, Duration.ofSeconds(30), Duration.ofHours(1));

    private final EmbeddedChannel connection = connection();

    @Test
    void aClientThatSendsNothingIsClosedAfterTheTimeout() {
        pass(9);
        assertThat(connection.isOpen()).isTrue();
        pass(1);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void aByteNowAndThenDoesNotHelp() {
        for (int second = 0; second < 10; second++) {
            assertThat(connection.isOpen()).isTrue();
            send("G");
            pass(1);
        }
        pass(1);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void aLargeRequestAtAFairSpeedMayTakeLong() {
        send(LARGE);
        for (int second = 0; second < 50; second++) {
            send("x".repeat(17 * 1024));
            pass(1);
            assertThat(connection.isOpen()).as("after %d s", second).isTrue();
        }
    }

    @Test
    void aLargeRequestThatStopsIsClosedOnceItsTimeIsUp() {
        send(LARGE);
        send("x".repeat(16 * 1024 * 5));
        pass(14);
        assertThat(connection.isOpen()).isTrue();
        pass(2);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void anUploadMayBeAsSlowAsItLikesForAnHour() {
        send(UPLOAD);
        for (int second = 0; second < 3_590; second += 10) {
            assertThat(connection.isOpen()).as("after %d s", second).isTrue();
            send("x");
            pass(10);
        }
        pass(10);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void anUploadThatStandsStillIsClosed() {
        send(UPLOAD);
        send("x".repeat(500_000));
        pass(29);
        assertThat(connection.isOpen()).isTrue();
        pass(1);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void anUploadThatWeDoNotReadDoesNotStandStill() {
        connection.config().setAutoRead(false);
        send(UPLOAD);
        pass(1_000);
        assertThat(connection.isOpen()).isTrue();
        connection.read();
        pass(29);
        assertThat(connection.isOpen()).isTrue();
        pass(1);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void afterAnUploadOtherRequestsHaveTheirUsualTime() {
        send("PUT /recordings/1.mp3 HTTP/1.1\r\ncontent-length: 2\r\n\r\nx");
        pass(20);
        send("x");
        pass(3_600);
        send("GET /piv");
        pass(9);
        assertThat(connection.isOpen()).isTrue();
        pass(1);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void betweenRequestsThereIsNoHurry() {
        send("GET /pivot HTTP/1.1\r\n\r\n");
        pass(3_600);
        assertThat(connection.isOpen()).isTrue();
        send("GET /piv");
        pass(9);
        assertThat(connection.isOpen()).isTrue();
        pass(1);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void eachRequestHasItsOwnTime() {
        for (int i = 0; i < 5; i++) {
            send("GET /pivot HTTP/1.1\r\n");
            pass(9);
            send("\r\n");
            pass(100);
        }
        assertThat(connection.isOpen()).isTrue();
    }

    private static EmbeddedChannel connection() {
        LenientServerCodec codec = new LenientServerCodec(new HttpDecoderConfig());
        EmbeddedChannel channel =
                new EmbeddedChannel(new SlowClients(codec, Duration.ofSeconds(10), RECORDINGS), codec);
        channel.freezeTime();
        return channel;
    }

    private void send(String text) {
        connection.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
        connection.releaseInbound();
    }

    private void pass(int seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
    }
}
