package dev.callwright.flow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A real server on this machine that flows ask, and that says what it is told to. */
final class Crm implements AutoCloseable {
    /** What came in; the names of headers in lower case. */
    record Asked(String method, String target, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private record Answer(int status, Optional<String> type, byte[] body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Answer answer = new Answer(200, Optional.of("application/json"), "{}".getBytes());
    private volatile CountDownLatch open = new CountDownLatch(0);

    Crm() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers so from now on. */
    Crm says(int status, String type, String body) {
        answer = new Answer(
                status, Optional.of(type).filter(text -> !text.isEmpty()), body.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Crm says(String json) {
        return says(200, "application/json", json);
    }

    /** Answers nothing until {@link #goesOn}. */
    Crm isSlow() {
        open = new CountDownLatch(1);
        return this;
    }

    void goesOn() {
        open.countDown();
    }

    List<Asked> asked() {
        return asked;
    }

    /** The only request that came. */
    Asked askedOnce() {
        if (asked.size() != 1) {
            throw new AssertionError("asked " + asked.size() + " times: " + asked);
        }
        return asked.get(0);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(
                new Asked(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
        try {
            if (!open.await(30, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            exchange.close();
            return;
        }
        Answer now = answer;
        now.type().ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        exchange.sendResponseHeaders(now.status(), now.body().length == 0 ? -1 : now.body().length);
        if (now.body().length > 0) {
            exchange.getResponseBody().write(now.body());
        }
        exchange.close();
    }

    @Override
    public void close() {
        goesOn();
        server.stop(0);
        threads.shutdownNow();
    }
}
