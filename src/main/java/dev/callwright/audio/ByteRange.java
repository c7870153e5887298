package dev.callwright.audio;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a {@code Range} header asks for (RFC 9110, section 14).
 *
 * @param first the first byte, from 0
 * @param length how many bytes; 0 for a range that the file does not have
 */
record ByteRange(long first, long length) {
    private static final Pattern ONE_RANGE = Pattern.compile("bytes\\s*=\\s*([0-9]{0,18})\\s*-\\s*([0-9]{0,18})\\s*");

    /**
     * Reads one.
     *
     * @param fileLength at least 1
     * @return empty for no range, several, or what cannot be read: the whole file is then the answer
     */
    static Optional<ByteRange> of(Optional<String> header, long fileLength) {
        Matcher range = ONE_RANGE.matcher(header.orElse(""));
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(range.group(2)), fileLength);
            return Optional.of(new ByteRange(fileLength - last, last));
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(range.group(2));
        if (last < first) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(first, Math.max(0, Math.min(last, fileLength - 1) - first + 1)));
    }

    /** Whether the file has none of it. */
    boolean isOutside() {
        return length == 0;
    }

    /** The value of {@code Content-Range}. */
    String describe(long fileLength) {
        return isOutside() ? "bytes */" + fileLength : "bytes " + first + "-" + (first + length - 1) + "/" + fileLength;
    }
}
