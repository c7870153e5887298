package dev.callwright.recording;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of a stream up to a delimiter. Behind it, {@link #skipDelimiter()} goes on with the bytes up to the next. It
 * holds one buffer, however long the stream is.
 */
final class UntilDelimiter extends InputStream {
    private static final int NOT_FOUND = -1;

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private int delimiterAt = NOT_FOUND;
    /** No delimiter begins before it. */
    private int searchedTo;

    /**
     * Begins before the stream.
     *
     * @param before stands in front of the stream's first byte
     */
    UntilDelimiter(InputStream in, byte[] delimiter, byte[] before) {
        this.in = in;
        this.delimiter = delimiter.clone();
        System.arraycopy(before, 0, buffer, 0, before.length);
        this.end = before.length;
    }

    /** Reads over the delimiter that the stream has come to. */
    void skipDelimiter() {
        if (delimiterAt != start) {
            throw new IllegalStateException("not at a delimiter");
        }
        start += delimiter.length;
        searchedTo = start;
        delimiterAt = NOT_FOUND;
    }

    /** @throws CutOffException if there is no byte and no delimiter either */
    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int certain = certain();
        while (certain == 0 && delimiterAt == NOT_FOUND) {
            fill();
            certain = certain();
        }
        if (certain == 0) {
            return -1;
        }
        int n = Math.min(length, certain);
        System.arraycopy(buffer, start, target, offset, n);
        start += n;
        return n;
    }

    /** Reads what is left of the whole stream, and drops it. */
    long drain(long most) throws IOException {
        long dropped = 0;
        while (dropped <= most) {
            int n = in.read(buffer, 0, buffer.length);
            if (n < 0) {
                return dropped;
            }
            dropped += n;
        }
        return dropped;
    }

    /** How many of the bytes held stand before the delimiter, come what may. */
    private int certain() {
        while (delimiterAt == NOT_FOUND && searchedTo + delimiter.length <= end) {
            if (Arrays.equals(buffer, searchedTo, searchedTo + delimiter.length, delimiter, 0, delimiter.length)) {
                delimiterAt = searchedTo;
            } else {
                searchedTo++;
            }
        }
        return searchedTo - start;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        searchedTo -= start;
        start = 0;
        int n = in.read(buffer, end, buffer.length - end);
        if (n < 0) {
            throw new CutOffException("The body ends before its closing boundary.");
        }
        end += n;
    }
}
