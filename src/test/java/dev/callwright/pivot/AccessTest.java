package dev.callwright.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.callwright.access.OperatorsOnly;
import dev.callwright.access.PublicUrls;
import dev.callwright.testing.KazooRequests;
import dev.callwright.testing.RawHttp;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Who may ask, on the running server. */
class AccessTest {
    private static final String SECRET = "correct-horse.battery_staple~9";
    private static final Map<String, Object> WITH_SECRET = Map.of("callwright.access.secret", SECRET);

    @Test
    void withASecretConfiguredOnlyRequestsThatHaveItAreAnswered() throws IOException {
        try (EdgeServer server = EdgeServer.start(WITH_SECRET)) {
            for (KazooRequests request : KazooRequests.values()) {
                assertThat(server.ask(request.to("/s/" + SECRET + "/pivot/ivr")).status())
                        .isEqualTo(200);
                assertThat(server.lastAsked().name()).contains("ivr");
            }
            assertThat(server.get("/s/" + SECRET + "/pivot?Call-ID=1").status()).isEqualTo(200);
            assertThat(server.lastAsked().name()).isEmpty();
            server.answers().forget();
            for (String path : List.of(
                    "/pivot",
                    "/pivot/ivr",
                    "/s/wrong-wrong/pivot/ivr",
                    "/s/" + SECRET + "x/pivot",
                    "/s/" + SECRET.toUpperCase(java.util.Locale.ROOT) + "/pivot",
                    "/s/%63orrect-horse.battery_staple~9/pivot",
                    "/s/pivot/pivot/ivr")) {
                isForbidden(server.get(path + "?Call-ID=1"));
            }
            assertThat(server.answers().asked()).isEmpty();
            assertThat(refused(server, "no_secret")).isEqualTo(2);
            assertThat(refused(server, "wrong_secret")).isEqualTo(5);
        }
    }

    @Test
    void aRefusalSaysNothingOfWhy() throws IOException {
        try (EdgeServer server = EdgeServer.start(WITH_SECRET)) {
            RawHttp.Answer none = server.get("/pivot?Call-ID=1");
            RawHttp.Answer wrong = server.get("/s/wrong-wrong/pivot?Call-ID=1");
            assertThat(none.text()).isEqualTo(wrong.text()).isEqualTo("{\"error\":\"Forbidden.\"}");
        }
    }

    @Test
    void withoutASecretConfiguredAUrlWithOneIsRefused() throws IOException {
        try (EdgeServer server = EdgeServer.start(Map.of())) {
            isForbidden(server.get("/s/anything-goes/pivot?Call-ID=1"));
            assertThat(refused(server, "unexpected_secret")).isEqualTo(1);
        }
    }

    @Test
    void aKazooFiveMaySendTheSecretInAHeader() throws IOException {
        try (EdgeServer server = EdgeServer.start(
                Map.of("callwright.access.secret", SECRET, "callwright.access.header-name", "X-Callwright"))) {
            assertThat(server.get("/pivot?Call-ID=1", "x-callwright: " + SECRET).status())
                    .isEqualTo(200);
            assertThat(server.lastAsked().raw().headers()).containsEntry("x-callwright", "…");
            isForbidden(server.get("/pivot?Call-ID=1", "x-callwright: wrong"));
            isForbidden(server.get("/pivot?Call-ID=1", "x-other: " + SECRET));
            isForbidden(server.get("/s/wrong-wrong/pivot?Call-ID=1", "x-callwright: " + SECRET));
        }
    }

    @Test
    void theSecretIsNeitherKeptNorLoggedNorSaid() throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try (EdgeServer server = EdgeServer.start(WITH_SECRET)) {
            String base = "/s/" + SECRET;
            assertThat(server.get(base + "/pivot/ivr?Call-ID=1&a=b", "Authorization: Bearer " + SECRET)
                            .status())
                    .isEqualTo(200);
            Inquiry.Raw raw = server.lastAsked().raw();
            assertThat(raw.target()).isEqualTo("/pivot/ivr?Call-ID=1&a=b");
            assertThat(raw.headers().toString()).doesNotContain(SECRET);
            for (String target : List.of(
                    "/nope", "/pivot/../x", "/pivot", "/pivot/a%00b?Call-ID=1", "", "/pivot?" + "x".repeat(17_000))) {
                assertThat(server.get(base + target).toString()).doesNotContain(SECRET);
            }
            assertThat(server.ask("GET " + base + "/pivot HTTP/1.1\r\nbad header\r\n\r\n")
                            .toString())
                    .doesNotContain(SECRET);
            assertThat(server.ask("POST " + base + "/pivot HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n\r\n")
                            .toString())
                    .doesNotContain(SECRET);
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list).noneMatch(event -> said(event).contains(SECRET));
    }

    @Test
    void onlyAllowedAddressesAreAnswered() throws IOException {
        try (EdgeServer server = EdgeServer.start(Map.of("callwright.access.allow", List.of("203.0.113.0/24")))) {
            isForbidden(server.get("/pivot?Call-ID=1"));
            isForbidden(server.get("/pivot?Call-ID=1", "X-Forwarded-For: 203.0.113.7"));
            isForbidden(server.get("/pivot?Call-ID=1", "Forwarded: for=203.0.113.7", "X-Real-IP: 203.0.113.7"));
            assertThat(refused(server, "address")).isEqualTo(3);
        }
        try (EdgeServer server = EdgeServer.start(Map.of("callwright.access.allow", List.of("127.0.0.0/8", "::1")))) {
            assertThat(server.get("/pivot?Call-ID=1").status()).isEqualTo(200);
        }
    }

    @Test
    void behindATrustedProxyTheClientsAddressCounts() throws IOException {
        try (EdgeServer server = EdgeServer.start(Map.of(
                "callwright.access.allow", List.of("203.0.113.0/24"),
                "callwright.access.trusted-proxies", List.of("127.0.0.1", "::1")))) {
            assertThat(server.get("/pivot?Call-ID=1", "X-Forwarded-For: 203.0.113.7")
                            .status())
                    .isEqualTo(200);
            assertThat(server.get("/pivot?Call-ID=1", "Forwarded: for=203.0.113.7")
                            .status())
                    .isEqualTo(200);
            isForbidden(server.get("/pivot?Call-ID=1"));
            isForbidden(server.get("/pivot?Call-ID=1", "X-Forwarded-For: 203.0.113.7, 198.51.100.1"));
            isForbidden(server.get("/pivot?Call-ID=1", "X-Forwarded-For: 198.51.100.1", "Forwarded: for=203.0.113.7"));
            isForbidden(server.get("/pivot?Call-ID=1", "X-Forwarded-For: unknown"));
        }
    }

    @Test
    void operatorsPagesAreForThisMachineAndTheToken() throws IOException {
        try (EdgeServer server = EdgeServer.start(Map.of("callwright.access.operator-token", "let-me-in-please"))) {
            for (String path : List.of("/api/for-operators", "/api/for-operators/one", "/metrics")) {
                assertThat(server.get(path).status()).as(path).isEqualTo(200);
                assertThat(server.get(path, "Authorization: Bearer nope", "Via: 1.1 proxy")
                                .status())
                        .isEqualTo(403);
                assertThat(server.get(path, "Authorization: Bearer let-me-in-please", "Via: 1.1 proxy")
                                .status())
                        .isEqualTo(200);
                RawHttp.Answer refused = server.ask("GET " + path + " HTTP/1.1\r\nHost: pbx-apps.example.net\r\n\r\n");
                assertThat(refused.status()).as(path).isEqualTo(403);
                assertThat(refused.text()).contains("localhost", "operator-token");
            }
            for (String spelling : List.of(
                    "/%61pi/for-operators", "/api/for-operators/", "//api/for-operators", "/api//for-operators")) {
                assertThat(server.get(spelling, "Via: 1.1 proxy").status())
                        .as(spelling)
                        .isIn(403, 404);
            }
            assertThat(server.get("/health", "Via: 1.1 proxy").status()).isEqualTo(200);
            assertThat(refused(server, "not_an_operator")).isGreaterThanOrEqualTo(6);
        }
    }

    @Test
    void everyUrlWeGiveCarriesTheSecret() {
        try (EdgeServer server = EdgeServer.start(Map.of(
                "callwright.access.secret", SECRET, "callwright.public-url", "https://pbx-apps.example.net/cw/"))) {
            assertThat(server.bean(PublicUrls.class).absolute("/pivot/ivr?step=2"))
                    .contains("https://pbx-apps.example.net/cw/s/" + SECRET + "/pivot/ivr?step=2");
        }
        try (EdgeServer server = EdgeServer.start(Map.of("callwright.access.secret", SECRET))) {
            assertThat(server.bean(PublicUrls.class).absolute("/pivot")).isEmpty();
        }
    }

    @Controller("/api/for-operators")
    @OperatorsOnly
    @Requires(env = EdgeServer.ENVIRONMENT)
    static final class ForOperators {
        @Get
        String all() {
            return "all";
        }

        @Get("/one")
        String one() {
            return "one";
        }
    }

    private static void isForbidden(RawHttp.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.text()).isEqualTo("{\"error\":\"Forbidden.\"}");
        assertThat(answer.header("content-type")).isEqualTo("application/json");
    }

    private static double refused(EdgeServer server, String reason) {
        return server.bean(MeterRegistry.class)
                .counter("callwright.refused", "reason", reason)
                .count();
    }

    private static String said(ILoggingEvent event) {
        return event.getFormattedMessage()
                + (event.getThrowableProxy() == null
                        ? ""
                        : event.getThrowableProxy().getMessage());
    }
}
