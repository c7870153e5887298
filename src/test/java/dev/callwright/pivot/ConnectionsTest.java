package dev.callwright.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.testing.KazooRequests;
import dev.callwright.testing.RawHttp;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetric;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How connections are used: reused, pipelined, slowly, and left alone. */
class ConnectionsTest {
    @Test
    void pipelinedRequestsAreAnsweredInTheirOrder() throws IOException {
        try (EdgeServer server = EdgeServer.start(Map.of());
                RawHttp pbx = RawHttp.connect(server.port())) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            int steps = 0;
            while (steps < 50) {
                for (KazooRequests request : KazooRequests.values()) {
                    all.writeBytes(request.to("/pivot/step" + steps++));
                }
            }
            pbx.send(all.toByteArray());
            for (int i = 0; i < steps; i++) {
                assertThat(EdgeServer.echoed(pbx.answer()).path("name").asText())
                        .isEqualTo("step" + i);
            }
        }
    }

    @Test
    void theOrderHoldsWhenTheLaterAnswerIsReadyFirst() throws IOException {
        try (EdgeServer server = EdgeServer.start(Map.of());
                RawHttp pbx = RawHttp.connect(server.port());
                RawHttp other = RawHttp.connect(server.port())) {
            server.answers().hold();
            pbx.send(KazooRequests.GET_FIRST.to("/pivot/one"));
            other.send(KazooRequests.GET_FIRST.to("/pivot/other"));
            while (server.answers().held() < 2) {
                Thread.onSpinWait();
            }
            pbx.send(KazooRequests.GET_TWIML.to("/pivot/two"));
            server.answers().releaseLastFirst();
            assertThat(EdgeServer.echoed(pbx.answer()).path("name").asText()).isEqualTo("one");
            assertThat(EdgeServer.echoed(pbx.answer()).path("name").asText()).isEqualTo("two");
            assertThat(EdgeServer.echoed(other.answer()).path("name").asText()).isEqualTo("other");
        }
    }

    @Test
    void aRequestThatComesByteByByteIsReadLikeAnyOther() throws IOException {
        try (EdgeServer server = EdgeServer.start(Map.of());
                RawHttp pbx = RawHttp.connect(server.port())) {
            for (KazooRequests request : List.of(KazooRequests.GET_WITH_DIGITS, KazooRequests.POST_JSON)) {
                for (byte b : request.to("/pivot/slow")) {
                    pbx.send(new byte[] {b});
                }
                assertThat(EdgeServer.echoed(pbx.answer()).path("Call-ID").asText())
                        .isEqualTo(KazooRequests.CALL_ID);
            }
        }
    }

    @Test
    void aClientThatNeverEndsItsRequestIsCutOff() throws IOException {
        try (EdgeServer server = EdgeServer.start(Map.of("callwright.http.request-timeout", "200ms"))) {
            for (String start : List.of(
                    "",
                    "GET /piv",
                    "GET /pivot HTTP/1.1\r\nx: y\r\n",
                    "POST /pivot HTTP/1.1\r\ncontent-length: 9\r\n\r\nCall",
                    "POST /pivot HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n4\r\nCall\r\n")) {
                try (RawHttp client = RawHttp.connect(server.port())) {
                    assertThat(client.send(start).isClosedByServer()).as(start).isTrue();
                }
            }
            assertThat(server.ask(KazooRequests.GET_FIRST.to("/pivot")).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void anIdleConnectionIsClosed() throws IOException {
        Map<String, Object> settings =
                Map.of("micronaut.server.idle-timeout", "1s", "callwright.http.request-timeout", "5m");
        try (EdgeServer server = EdgeServer.start(settings);
                RawHttp pbx = RawHttp.connect(server.port())) {
            assertThat(pbx.isClosedByServer()).isTrue();
        }
    }

    @Test
    void aClientThatGoesAwayInTheMiddleLeavesNothingBehind() throws IOException {
        int most = 20;
        try (EdgeServer server = EdgeServer.start(Map.of("callwright.http.max-connections", most))) {
            for (int i = 0; i < most; i++) {
                RawHttp gone = RawHttp.connect(server.port());
                gone.send(i % 2 == 0 ? "GET /pivot?Call-" : "POST /pivot HTTP/1.1\r\ncontent-length: 9\r\n\r\nCall");
                if (i % 3 == 0) {
                    assertThat(gone.endOutput().isClosedByServer()).isTrue();
                }
                gone.close();
            }
            List<RawHttp> open = new ArrayList<>();
            for (int i = 0; i < most; i++) {
                open.add(answeredInTheEnd(server));
            }
            for (RawHttp pbx : open) {
                pbx.close();
            }
        }
    }

    @Test
    void connectionsBeyondTheLimitAreClosedAtOnceAndLaterOnesAdmitted() throws IOException {
        try (EdgeServer server = EdgeServer.start(Map.of("callwright.http.max-connections", "3"))) {
            List<RawHttp> open = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                RawHttp pbx = RawHttp.connect(server.port());
                assertThat(pbx.send(KazooRequests.GET_FIRST.to("/pivot"))
                                .answer()
                                .status())
                        .isEqualTo(200);
                open.add(pbx);
            }
            try (RawHttp oneTooMany = RawHttp.connect(server.port())) {
                assertThat(oneTooMany.isClosedByServer()).isTrue();
            }
            open.get(0).close();
            open.set(0, answeredInTheEnd(server));
            for (RawHttp pbx : open) {
                pbx.close();
            }
        }
    }

    @Test
    void aBodyIsGivenBackToThePoolOnceItIsRead() throws IOException {
        byte[] head =
                "POST /pivot HTTP/1.1\r\ncontent-length: 500009\r\n\r\nCall-ID=1".getBytes(StandardCharsets.US_ASCII);
        byte[] rest = "&".repeat(500_000).getBytes(StandardCharsets.US_ASCII);
        try (EdgeServer server = EdgeServer.start(Map.of());
                RawHttp pbx = RawHttp.connect(server.port())) {
            long before = usedMemory();
            for (int i = 0; i < 200; i++) {
                assertThat(pbx.send(head).send(rest).answer().status()).isEqualTo(200);
            }
            assertThat(usedMemory() - before).isLessThan(50_000_000); // 200 bodies are 100 MB
        }
    }

    private static long usedMemory() {
        ByteBufAllocatorMetric pool = ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT).metric();
        return pool.usedDirectMemory() + pool.usedHeapMemory();
    }

    /** A connection that has had an answer. The server hears of a closed one a moment later than its client. */
    private static RawHttp answeredInTheEnd(EdgeServer server) throws IOException {
        for (int i = 0; i < 10_000; i++) {
            RawHttp pbx = RawHttp.connect(server.port());
            try {
                assertThat(pbx.send(KazooRequests.GET_FIRST.to("/pivot"))
                                .answer()
                                .status())
                        .isEqualTo(200);
                return pbx;
            } catch (IOException closed) {
                pbx.close();
            }
        }
        throw new IOException("connections that are gone are still counted");
    }
}
