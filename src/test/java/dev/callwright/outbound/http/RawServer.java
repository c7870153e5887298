package dev.callwright.outbound.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/** A server of raw sockets on the loopback address, which can do what no HTTP server would. */
final class RawServer implements AutoCloseable {
    /** What the server does with each request; an exception closes the connection. */
    interface Behaviour {
        void answer(Asked request, Exchange exchange) throws IOException, InterruptedException;
    }

    /** A request as it came. */
    record Asked(String head, byte[] body, int connection) {
        String line() {
            return head.substring(0, head.indexOf("\r\n"));
        }

        String header(String name) {
            return head.lines()
                    .skip(1)
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** The way back. */
    record Exchange(Socket socket) {
        void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void send(byte[] bytes) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        }

        void answer(int status, String type, String body) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            send("HTTP/1.1 " + status + " Any Phrase\r\n" + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
                    + "Content-Length: " + bytes.length + "\r\n\r\n");
            send(bytes);
        }

        /** With RST instead of FIN. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    private final ServerSocket listening;
    private final Behaviour behaviour;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    private RawServer(ServerSocket listening, Behaviour behaviour) {
        this.listening = listening;
        this.behaviour = behaviour;
        threads.execute(this::accept);
    }

    static RawServer start(Behaviour behaviour) throws IOException {
        return start(ServerSocketFactory.getDefault(), behaviour);
    }

    static RawServer start(ServerSocketFactory sockets, Behaviour behaviour) throws IOException {
        return new RawServer(sockets.createServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), behaviour);
    }

    int port() {
        return listening.getLocalPort();
    }

    List<Asked> asked() {
        return asked;
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                sockets.add(socket);
                int number = connections.incrementAndGet();
                threads.execute(() -> serve(socket, number));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket, int number) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (Asked request = read(in, number); request != null; request = read(in, number)) {
                asked.add(request);
                behaviour.answer(request, new Exchange(socket));
            }
        } catch (IOException | InterruptedException e) {
            // the client went away, or the test is over
        }
    }

    private static @Nullable Asked read(InputStream in, int number) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.write(next);
        }
        Asked withoutBody = new Asked(head.toString(StandardCharsets.ISO_8859_1), new byte[0], number);
        String length = withoutBody.header("content-length");
        byte[] body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
        return new Asked(withoutBody.head(), body, number);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
