package dev.callwright.pivot;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A running server to which calls come in, over real HTTP. */
final class Calls implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final EmbeddedServer server;
    private final AtomicInteger count = new AtomicInteger();

    private Calls(EmbeddedServer server) {
        this.server = server;
    }

    /** @param settings names and values in turn, beside a public URL and UTC */
    static Calls with(Object... settings) {
        Map<String, Object> all = new HashMap<>();
        all.put("callwright.public-url", "https://pbx-apps.example.com");
        all.put("callwright.timezone", "UTC");
        for (int i = 0; i < settings.length; i += 2) {
            all.put((String) settings[i], settings[i + 1]);
        }
        return new Calls(ApplicationContext.run(EmbeddedServer.class, all));
    }

    /** The answer to a call at a moment, {@code /pivot?at=2026-11-20T10:00}. */
    String ask(String target, String form) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.getURL() + target))
                    .header("content-type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("Call-ID=call-" + count.incrementAndGet() + "&" + form))
                    .build();
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    @Override
    public void close() {
        server.close();
    }
}
