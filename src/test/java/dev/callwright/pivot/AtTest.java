package dev.callwright.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.testing.RawHttp;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** {@code ?at=}: an operator asks what a call at another moment would get. */
class AtTest {
    private static final EdgeServer SERVER =
            EdgeServer.start(Map.of("callwright.access.operator-token", "let-me-in-please"));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void anOperatorOnThisMachineAsksForAnotherMoment() throws IOException {
        assertThat(SERVER.get("/pivot?Call-ID=1&at=2026-12-25T10:00").status()).isEqualTo(200);
        assertThat(SERVER.lastAsked().now()).isEqualTo(Instant.parse("2026-12-25T10:00:00Z"));
        assertThat(SERVER.lastAsked().call().parameters()).doesNotContainKey("at");
        assertThat(SERVER.get("/pivot?at=2026-12-25T10:00+01:00&Call-ID=1").status())
                .isEqualTo(200);
        assertThat(SERVER.lastAsked().now()).isEqualTo(Instant.parse("2026-12-25T09:00:00Z"));
    }

    @Test
    void theTokenIsAsGoodAsBeingHere() throws IOException {
        String request = "GET /pivot?Call-ID=1&at=2026-12-25T10:00Z HTTP/1.1\r\nHost: pbx-apps.example.net\r\n";
        SERVER.ask(request + "Authorization: bearer let-me-in-please\r\n\r\n");
        assertThat(SERVER.lastAsked().now()).isEqualTo(Instant.parse("2026-12-25T10:00:00Z"));
        SERVER.ask(request + "Authorization: Bearer let-me-in\r\n\r\n");
        assertThat(SERVER.lastAsked().now()).isEqualTo(EdgeServer.NOW);
    }

    @Test
    void whatIsNoMomentIsExplained() throws IOException {
        RawHttp.Answer answer = SERVER.get("/pivot?Call-ID=1&at=christmas");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("'christmas'", "2026-12-25T10:00", "Europe/Dublin");
    }

    @Test
    void fromAnyoneElseItIsAParameterLikeOthers() throws IOException {
        for (String header :
                new String[] {"Host: pbx-apps.example.net", "Host: localhost\r\nX-Forwarded-For: 127.0.0.1"}) {
            RawHttp.Answer answer = SERVER.ask("GET /pivot?Call-ID=1&at=christmas HTTP/1.1\r\n" + header + "\r\n\r\n");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(SERVER.lastAsked().now()).isEqualTo(EdgeServer.NOW);
            assertThat(SERVER.lastAsked().call().parameter("at")).contains("christmas");
        }
    }

    @Test
    void inABodyItIsThePbxsOwn() throws IOException {
        SERVER.ask("POST /pivot HTTP/1.1\r\nHost: localhost\r\ncontent-length: 22\r\n\r\nCall-ID=1&at=christmas");
        assertThat(SERVER.lastAsked().now()).isEqualTo(EdgeServer.NOW);
        assertThat(SERVER.lastAsked().call().parameter("at")).contains("christmas");
    }
}
