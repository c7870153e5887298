package dev.callwright.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plain socket to a server on this machine. What is sent goes out byte for byte, as no HTTP client would let it:
 *
 * <pre>{@code
 * try (RawHttp pbx = RawHttp.connect(port)) {
 *     RawHttp.Answer answer = pbx.ask("GET /pivot?Call-ID=1&Digits[pin]=12 HTTP/1.1\r\n\r\n");
 * }
 * }</pre>
 */
public final class RawHttp implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;

    private RawHttp(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Connects to a port of the loopback address. */
    public static RawHttp connect(int port) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        return new RawHttp(socket);
    }

    /** Sends one request on a connection of its own and reads its answer. */
    public static Answer ask(int port, byte[] request) throws IOException {
        try (RawHttp connection = connect(port)) {
            return connection.send(request).answer();
        }
    }

    /** The same for text, sent as UTF-8. */
    public static Answer ask(int port, String request) throws IOException {
        return ask(port, request.getBytes(StandardCharsets.UTF_8));
    }

    public RawHttp send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** Sends text as UTF-8. */
    public RawHttp send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Says that nothing more will be sent, and goes on reading. */
    public RawHttp endOutput() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Reads one answer, which must have a length or be chunked. */
    public Answer answer() throws IOException {
        return answer(true);
    }

    /** Reads the answer to a HEAD request. */
    public Answer answerWithoutBody() throws IOException {
        return answer(false);
    }

    /** Waits until the server closes the connection; false if it sends something or waits too long itself. */
    public boolean isClosedByServer() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Answer answer(boolean hasBody) throws IOException {
        String status = line();
        if (!status.matches("HTTP/1\\.[01] [0-9]{3} .*")) {
            throw new IOException("no HTTP answer: " + status);
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim(),
                    (one, other) -> one + ", " + other);
        }
        return new Answer(
                Integer.parseInt(status.substring(9, 12)),
                headers,
                hasBody ? new String(body(headers), StandardCharsets.UTF_8) : "");
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            return bytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.writeBytes(bytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().replaceFirst(";.*", ""), 16);
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the answer ends after " + bytes.length + " of " + count + " bytes");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the server closed the connection after '" + line + "'");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8).replaceFirst("\r$", "");
    }

    /**
     * What the server answered.
     *
     * @param headers names in lower case
     * @param text the body, read as UTF-8
     */
    public record Answer(int status, Map<String, String> headers, String text) {
        /** A header, or the empty text. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        @Override
        public String toString() {
            return status + " " + headers + " " + text;
        }
    }
}
