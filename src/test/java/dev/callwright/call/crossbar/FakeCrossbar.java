package dev.callwright.call.crossbar;

import dev.callwright.settings.CrossbarLogin;
import dev.callwright.settings.CrossbarSettings;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A Crossbar on a real socket. It signs everybody in with {@code token-1}, then {@code token-2}, …, and gives the answers of
 * the test in their order.
 */
public final class FakeCrossbar implements AutoCloseable {
    public static final String KEY = "0123456789abcdef".repeat(4);
    static final String ACCOUNT = "a0000000000000000000000000000001";

    /** What a client asked. */
    public record Asked(String method, String target, Map<String, String> headers, String body, int connection) {
        /** Without the random query that makes it unlike the one before. */
        String line() {
            return method + " " + target.replaceAll("[?&]random=[0-9a-f]+$", "");
        }

        String token() {
            return headers.getOrDefault("x-auth-token", "");
        }
    }

    /** What it gets; may break the connection. */
    public interface Answer {
        void give(Socket client) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Thread accepting;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger tokens = new AtomicInteger();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Asked> signIns = new CopyOnWriteArrayList<>();
    private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();
    private final Deque<Answer> signInAnswers = new ConcurrentLinkedDeque<>();
    private volatile Function<Asked, Answer> rule = request -> next();

    public FakeCrossbar() {
        this(0);
    }

    FakeCrossbar(int port) {
        try {
            socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accepting = daemon(this::accept);
    }

    // What the test says

    /** The next answers to what is asked of the account. */
    public FakeCrossbar answering(Answer... next) {
        answers.addAll(List.of(next));
        return this;
    }

    /** Instead of answers in their order. */
    public FakeCrossbar always(Function<Asked, Answer> answer) {
        rule = answer;
        return this;
    }

    /** The next answers to signing in. */
    FakeCrossbar signingInWith(Answer... next) {
        signInAnswers.addAll(List.of(next));
        return this;
    }

    Crossbar client(Timing timing) {
        return Crossbar.with(settings(Duration.ofSeconds(20)), timing);
    }

    public Crossbar client() {
        return client(new FakeTiming());
    }

    CrossbarSettings settings(Duration timeout) {
        return new CrossbarSettings(
                URI.create("http://localhost:" + port()), Optional.empty(), new CrossbarLogin.ApiKey(KEY), timeout);
    }

    public int port() {
        return socket.getLocalPort();
    }

    // What came

    /** But for signing in. */
    public List<Asked> asked() {
        return asked;
    }

    /** The only thing that was asked. */
    Asked only() {
        if (asked.size() != 1) {
            throw new AssertionError("asked: " + asked);
        }
        return asked.get(0);
    }

    List<Asked> signIns() {
        return signIns;
    }

    int connections() {
        return connections.get();
    }

    // Answers

    static Answer json(int status, String body) {
        return client -> write(client, head(status, body.getBytes(StandardCharsets.UTF_8).length) + body);
    }

    /** A success with this data. */
    public static Answer ok(String data) {
        return json(200, envelope(data, ""));
    }

    static Answer accepted(String data) {
        return json(202, envelope(data, ""));
    }

    static Answer page(String data, String nextStartKey) {
        return json(200, envelope(data, ",\"page_size\":2,\"next_start_key\":" + nextStartKey));
    }

    /** A refusal as Crossbar words it. */
    public static Answer error(int status, String message, String data) {
        return json(
                status,
                "{\"data\":" + data + ",\"error\":\"" + status + "\",\"message\":\"" + message
                        + "\",\"status\":\"error\",\"request_id\":\"req-17\",\"auth_token\":\"token-1\"}");
    }

    static Answer expired() {
        return error(401, "invalid_credentials", "{\"message\":\"invalid credentials\"}");
    }

    /** Nothing; the connection is reset. */
    public static Answer reset() {
        return FakeCrossbar::reset;
    }

    /** Half of an answer; then the connection is reset. */
    static Answer cutOff() {
        return client -> {
            write(client, head(200, 10_000) + "{\"data\":{\"id\":");
            reset(client);
        };
    }

    /** Half of an answer and then nothing, for as long as the server runs. */
    Answer halfAndSilence() {
        return client -> {
            write(client, head(200, 10_000) + "{\"data\":{\"id\":");
            closed.await();
        };
    }

    /** Nothing, for as long as the server runs. */
    Answer silence() {
        return client -> closed.await();
    }

    private static String envelope(String data, String more) {
        return "{\"data\":" + data + ",\"auth_token\":\"token-1\",\"request_id\":\"req-17\",\"revision\":\"1-2\","
                + "\"node\":\"kazoo_apps@kazoo.example.com\",\"version\":\"4.3.140\",\"status\":\"success\"" + more
                + "}";
    }

    private static String head(int status, int length) {
        return "HTTP/1.1 " + status + " Whatever\r\nContent-Type: application/json\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    private static void write(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    private static void reset(Socket client) throws IOException {
        client.setSoLinger(true, 0);
        client.close();
    }

    // The server

    private Answer next() {
        return Optional.ofNullable(answers.poll()).orElseGet(() -> error(500, "the test has no answer to this", "{}"));
    }

    private Answer signedIn() {
        String token = "token-" + tokens.incrementAndGet();
        return Optional.ofNullable(signInAnswers.poll())
                .orElseGet(() -> json(
                        201,
                        "{\"data\":{\"account_id\":\"" + ACCOUNT + "\",\"owner_id\":\"u1\",\"apps\":[],"
                                + "\"is_reseller\":false},\"auth_token\":\"" + token
                                + "\",\"request_id\":\"req-1\",\"status\":\"success\"}"));
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                int connection = connections.incrementAndGet();
                daemon(() -> serve(client, connection));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket client, int connection) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            for (Asked request = read(in, connection); !client.isClosed(); request = read(in, connection)) {
                boolean signsIn = request.target().matches("/v2/(api|user)_auth");
                (signsIn ? signIns : asked).add(request);
                (signsIn ? signedIn() : rule.apply(request)).give(client);
            }
        } catch (IOException | InterruptedException e) {
            // the client went away, or the test is over
        }
    }

    private static Asked read(InputStream in, int connection) throws IOException {
        String[] request = line(in).split(" ", 3);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Asked(request[0], request[1], headers, new String(body, StandardCharsets.UTF_8), connection);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("closed");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8).replaceFirst("\r$", "");
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "fake-crossbar");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
            accepting.join(); // until then it may take a connection more
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
