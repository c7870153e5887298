package dev.callwright.recording;

import io.micronaut.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first file in a {@code multipart/…} body (RFC 2046, RFC 7578), as a stream. Parts before it, such as a JSON
 * description, are read over.
 */
final class MultipartAudio {
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");
    private static final Pattern FILE_NAME = Pattern.compile("(?i);\\s*filename=(?:\"([^\"]*)\"|([^\\s;\"]+))");
    private static final int MOST_PARTS = 20;
    private static final int LONGEST_HEADERS = 8 * 1024;
    private static final int LONGEST_REST = 1024 * 1024;

    private final UntilDelimiter parts;
    private final Optional<String> fileName;

    private MultipartAudio(UntilDelimiter parts, Optional<String> fileName) {
        this.parts = parts;
        this.fileName = fileName;
    }

    static boolean is(String contentType) {
        return contentType.trim().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /**
     * Reads up to the first byte of the file.
     *
     * @throws RefusedUpload if there is none
     */
    static MultipartAudio open(InputStream body, String contentType) throws RefusedUpload, IOException {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw refused("its Content-Type has no boundary");
        }
        String text = boundary.group(1) != null ? boundary.group(1) : boundary.group(2);
        byte[] delimiter = ("\r\n--" + text).getBytes(StandardCharsets.UTF_8);
        UntilDelimiter parts = new UntilDelimiter(
                body, delimiter, "\r\n".getBytes(StandardCharsets.US_ASCII)); // the first needs no line
        for (int part = 0; part < MOST_PARTS; part++) {
            parts.transferTo(OutputStream.nullOutputStream());
            parts.skipDelimiter();
            String headers = headers(parts);
            Optional<String> name = find(FILE_NAME, headers);
            if (name.isPresent() || isAudio(headers)) {
                return new MultipartAudio(parts, name.filter(file -> !file.isEmpty()));
            }
        }
        throw refused("none of its first " + MOST_PARTS + " parts is a file");
    }

    /** What the part calls itself. */
    Optional<String> fileName() {
        return fileName;
    }

    /** The file's bytes. It ends once the whole request has come in. */
    InputStream content() {
        return new FilterInputStream(parts) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int n = parts.read(target, offset, length);
                if (n < 0 && parts.drain(LONGEST_REST) > LONGEST_REST) {
                    throw new CutOffException("More than 1 MiB stands behind the file.");
                }
                return n;
            }
        };
    }

    /** The lines up to the empty one, each behind a {@code \n}. */
    private static String headers(UntilDelimiter parts) throws RefusedUpload, IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (read.size() < LONGEST_HEADERS) {
            int next = parts.read();
            if (next < 0) {
                throw refused("a part has no empty line behind its headers");
            }
            read.write(next);
            String text = read.size() == 2 || next == '\n' ? read.toString(StandardCharsets.UTF_8) : "";
            if (text.equals("--")) {
                throw refused("none of its parts is a file");
            }
            if (text.endsWith("\r\n\r\n") || text.endsWith("\n\n")) {
                return text;
            }
        }
        throw refused("a part has headers of more than 8 KiB");
    }

    private static boolean isAudio(String headers) {
        String lower = headers.toLowerCase(Locale.ROOT);
        return lower.matches("(?s).*\ncontent-type:\\s*(audio/|application/octet-stream).*");
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? Optional.of(matcher.group(1) != null ? matcher.group(1) : matcher.group(2))
                : Optional.empty();
    }

    private static RefusedUpload refused(String why) {
        return new RefusedUpload(
                HttpStatus.BAD_REQUEST,
                "The multipart body cannot be read: " + why + ". Send the recording itself as the body, or as a part"
                        + " with a filename.");
    }
}
