package dev.callwright.testing;

import dev.callwright.simulator.wire.PivotAsk;
import dev.callwright.simulator.wire.PivotReply;
import dev.callwright.simulator.wire.PivotReply.Why;
import dev.callwright.simulator.wire.PivotTransport;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Pivot over real HTTP/1.1, with plain sockets, since no HTTP client sends what Kazoo sends: raw brackets in a query, an empty
 * {@code te} header. What is asked goes out byte for byte; of the answer nothing is decoded but its chunks. Each request has a
 * connection of its own, and took as long as it really took. Certificates are verified. Thread-safe.
 *
 * <p>An answer may have 64 KiB of headers and {@link HttpAnswerReader#MAX_BODY} bytes of body; what cannot be put on a request
 * line (a line break in a key) is not sent.
 */
public final class SocketTransport implements PivotTransport {
    @Override
    public PivotReply ask(PivotAsk request, Instant now) {
        long began = System.nanoTime();
        if (isUnsendable(request)) {
            return new PivotReply.None(Why.NOT_SENT, Duration.ZERO);
        }
        try {
            return exchange(request, began);
        } catch (SocketTimeoutException late) {
            return new PivotReply.None(Why.TIMED_OUT, request.timeout());
        } catch (ConnectException | UnknownHostException nobody) {
            return new PivotReply.None(Why.REFUSED, since(began));
        } catch (HttpAnswerReader.TooLongException tooLong) {
            return new PivotReply.None(Why.TOO_LONG, since(began));
        } catch (IOException | IllegalArgumentException broken) {
            return new PivotReply.None(Why.BROKEN, since(began));
        }
    }

    private static PivotReply exchange(PivotAsk request, long began) throws IOException {
        long deadline = began
                + Math.max(Duration.ofMillis(1).toNanos(), request.timeout().toNanos());
        String host = request.url().host();
        try (Socket plain = new Socket()) {
            plain.setTcpNoDelay(true);
            plain.connect(new InetSocketAddress(host, request.url().port()), DeadlineInput.millisUntil(deadline));
            plain.setSoTimeout(DeadlineInput.millisUntil(deadline));
            try (Socket socket = request.url().scheme().equals("https") ? secured(plain, host, request) : plain) {
                socket.getOutputStream().write(request.toBytes());
                socket.getOutputStream().flush();
                InputStream in = new BufferedInputStream(new DeadlineInput(socket, deadline));
                return new HttpAnswerReader(in).read(() -> since(began));
            }
        }
    }

    private static Socket secured(Socket plain, String host, PivotAsk request) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket =
                (SSLSocket) factory.createSocket(plain, host, request.url().port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** A line break in the head would begin another header, or another request. */
    private static boolean isUnsendable(PivotAsk request) {
        boolean target = request.url().target().chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0);
        return target
                || request.headers().stream()
                        .anyMatch(header -> (header.name() + header.value())
                                .chars()
                                .anyMatch(c -> c == '\r' || c == '\n' || c == 0));
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
