package dev.callwright.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalDouble;

/** The head of a RIFF/WAVE file, as far as it tells how long the file plays. */
final class WavHead {
    /** As many first bytes as are looked at: the head of anything a PBX records fits. */
    static final int LENGTH = 4 * 1024;

    private static final int RIFF = 0x46464952;
    private static final int WAVE = 0x45564157;
    private static final int FORMAT = 0x20746d66;
    private static final int DATA = 0x61746164;
    private static final int CHUNK_HEAD = 8;
    private static final int BYTES_PER_SECOND_AT = 8;

    private WavHead() {}

    /**
     * The playing time in seconds; empty if this is no WAV file, or an odd one.
     *
     * @param head its first bytes
     * @param fileBytes its whole size, which counts where the head was written before the end was known
     */
    static OptionalDouble seconds(byte[] head, long fileBytes) {
        ByteBuffer in = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        if (head.length < 12 || in.getInt(0) != RIFF || in.getInt(8) != WAVE) {
            return OptionalDouble.empty();
        }
        long bytesPerSecond = 0;
        long at = 12;
        while (at + CHUNK_HEAD <= head.length) {
            int chunk = in.getInt((int) at);
            long length = Integer.toUnsignedLong(in.getInt((int) at + 4));
            long content = at + CHUNK_HEAD;
            if (chunk == FORMAT && content + BYTES_PER_SECOND_AT + 4 <= head.length) {
                bytesPerSecond = Integer.toUnsignedLong(in.getInt((int) content + BYTES_PER_SECOND_AT));
            } else if (chunk == DATA) {
                long present = Math.max(0, fileBytes - content);
                long playable = length == 0 ? present : Math.min(length, present);
                return bytesPerSecond == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Math.round(1000.0 * playable / bytesPerSecond) / 1000.0);
            }
            at = content + length + length % 2;
        }
        return OptionalDouble.empty();
    }
}
