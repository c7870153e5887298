package dev.callwright.bench.server;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A kept-alive connection to a server on this machine, one request after the other. Not thread-safe. */
public final class HttpConnection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int LONGEST_HEAD = 16 * 1024;

    private final Socket socket = new Socket();
    private final InputStream in;

    /**
     * What came back.
     *
     * @param head status line and headers, with the blank line
     */
    public record Answer(String head, byte[] body) {
        /** Whether the status is 200. */
        public boolean isOk() {
            return head.startsWith("HTTP/1.1 200 ");
        }
    }

    /** @throws IOException if nobody listens */
    public HttpConnection(int port) throws IOException {
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * Sends a request and waits for its answer, which must say its length.
     *
     * @throws IOException if the connection breaks, or nothing comes for 10 s
     */
    public Answer ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String head = head();
        return new Answer(head, in.readNBytes(contentLength(head)));
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder(256);
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            if (next < 0 || head.length() > LONGEST_HEAD) {
                throw new EOFException("no HTTP answer: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static int contentLength(String head) throws IOException {
        for (String line : head.split("\r\n")) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                return Integer.parseInt(line.substring(line.indexOf(':') + 1).trim());
            }
        }
        throw new IOException("an answer without content-length: " + head);
    }

    /** The bytes of a text, as they go over the wire. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
