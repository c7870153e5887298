package dev.callwright.pivot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.callwright.testing.RawHttp;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** The real server on a free port, with {@link EchoAnswers} behind the edge and a clock that stands still. */
final class EdgeServer implements AutoCloseable {
    static final String ENVIRONMENT = "edge";
    static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EmbeddedServer server;

    private EdgeServer(EmbeddedServer server) {
        this.server = server;
    }

    static EdgeServer start(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("micronaut.server.port", -1);
        all.putIfAbsent("callwright.timezone", "Europe/Dublin");
        return new EdgeServer(ApplicationContext.run(EmbeddedServer.class, all, ENVIRONMENT));
    }

    int port() {
        return server.getPort();
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    EchoAnswers answers() {
        return bean(EchoAnswers.class);
    }

    /** The last request that came through. */
    Inquiry lastAsked() {
        return answers().asked().get(answers().asked().size() - 1);
    }

    RawHttp.Answer ask(byte[] request) throws IOException {
        return RawHttp.ask(port(), request);
    }

    RawHttp.Answer ask(String request) throws IOException {
        return RawHttp.ask(port(), request);
    }

    /** Asks with GET and nothing but a Host. */
    RawHttp.Answer get(String target, String... headers) throws IOException {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return ask("GET " + target + " HTTP/1.1\r\nHost: localhost:" + port() + "\r\n" + more + "\r\n");
    }

    /** The parameters that an echoed answer says. */
    static JsonNode echoed(RawHttp.Answer answer) throws IOException {
        return json(answer).path("data").path("custom_application_vars");
    }

    static JsonNode json(RawHttp.Answer answer) throws IOException {
        return JSON.readTree(answer.text());
    }

    @Override
    public void close() {
        server.close();
    }

    @Factory
    @Requires(env = ENVIRONMENT)
    static final class StoppedClock {
        @Singleton
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }
}
