package dev.callwright.testing;

import dev.callwright.simulator.wire.PivotReply;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads one HTTP/1.x answer: by its length, by chunks, or until the server closes. */
final class HttpAnswerReader {
    /** The longest body, one byte more than any callflow may have: 1 MiB. */
    static final int MAX_BODY = 1 << 20;

    private static final int MAX_HEAD = 64 * 1024;

    private final InputStream in;
    private int headLeft = MAX_HEAD;

    HttpAnswerReader(InputStream in) {
        this.in = in;
    }

    /** More than is read. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLongException(String message) {
            super(message);
        }
    }

    PivotReply.Answered read(Supplier<Duration> took) throws IOException {
        int status = status();
        Map<String, String> headers = headers();
        while (status >= 100 && status < 200) {
            status = status();
            headers = headers();
        }
        byte[] body = status == 204 || status == 304 ? new byte[0] : body(headers);
        return new PivotReply.Answered(status, headers, body, took.get());
    }

    private int status() throws IOException {
        String line = line();
        if (!line.matches("HTTP/1\\.[0-9] [1-9][0-9]{2}( .*)?")) {
            throw new IOException("no HTTP answer");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).trim());
            }
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        String length = headers.get("content-length");
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .endsWith("chunked")) {
            return chunks();
        }
        if (length == null) {
            return untilClosed();
        }
        if (!length.matches("[0-9]{1,18}")) {
            throw new IOException("content-length: " + length);
        }
        return exactly(Long.parseLong(length), 0);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = line().replaceFirst(";.*", "").trim();
            if (!size.matches("[0-9a-fA-F]{1,8}")) {
                throw new IOException("chunk size: " + size);
            }
            long length = Long.parseLong(size, 16);
            if (length == 0) {
                headers();
                return body.toByteArray();
            }
            body.writeBytes(exactly(length, body.size()));
            line();
        }
    }

    private byte[] exactly(long length, int already) throws IOException {
        if (length + already > MAX_BODY) {
            throw new TooLongException("a body of more than " + MAX_BODY + " bytes");
        }
        byte[] bytes = in.readNBytes((int) length);
        if (bytes.length < length) {
            throw new EOFException("the answer ends after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private byte[] untilClosed() throws IOException {
        byte[] bytes = in.readNBytes(MAX_BODY + 1);
        if (bytes.length > MAX_BODY) {
            throw new TooLongException("a body of more than " + MAX_BODY + " bytes");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(64);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (--headLeft < 0) {
                throw new IOException("headers of more than " + MAX_HEAD + " bytes");
            }
            line.write(b);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
