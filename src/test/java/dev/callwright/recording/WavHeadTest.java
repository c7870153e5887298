package dev.callwright.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How long a WAV file plays, by its first bytes. */
class WavHeadTest {

    @Test
    void twoSecondsOfTelephoneAudioAreTwoSeconds() {
        assertThat(WavHead.seconds(wav(8_000, 16_000), 44 + 16_000)).hasValue(2.0);
    }

    @Test
    void aHeadWrittenBeforeTheEndWasKnownCountsTheFile() {
        for (int unknown : new int[] {0, -1, Integer.MAX_VALUE}) {
            byte[] wav = wav(8_000, 16_000);
            ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(40, unknown);
            assertThat(WavHead.seconds(wav, wav.length)).as("%d", unknown).hasValue(2.0);
        }
    }

    @Test
    void chunksInBetweenAreReadOver() {
        byte[] wav = wav(8_000, 16_000);
        byte[] list = ByteBuffer.allocate(8 + 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("LIST".getBytes(StandardCharsets.US_ASCII))
                .putInt(3)
                .array();
        byte[] longer = UploadServer.join(Arrays.copyOf(wav, 36), list, Arrays.copyOfRange(wav, 36, wav.length));

        assertThat(WavHead.seconds(longer, longer.length)).hasValue(2.0);
    }

    @Test
    void whatIsNoWavHasNoLength() {
        assertThat(WavHead.seconds(new byte[0], 0)).isEmpty();
        assertThat(WavHead.seconds("ID3 and so on".getBytes(StandardCharsets.US_ASCII), 13))
                .isEmpty();
        assertThat(WavHead.seconds(wav(0, 100), 144)).isEmpty();
        assertThat(WavHead.seconds(Arrays.copyOf(wav(8_000, 100), 30), 30)).isEmpty();
    }

    @Property(tries = 500)
    void noHeadIsTooBroken(@ForAll @Size(max = 60) byte[] anything, @ForAll int length) {
        byte[] head = UploadServer.join(Arrays.copyOf(wav(8_000, 0), 20), anything);

        OptionalDouble seconds = WavHead.seconds(head, Math.abs((long) length));
        assertThat(seconds.orElse(0)).isBetween(0.0, 1e10);
    }

    /** A file of so many bytes of audio, so many of them a second. */
    static byte[] wav(int bytesPerSecond, int bytes) {
        return ByteBuffer.allocate(44 + bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + bytes)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(bytesPerSecond)
                .putInt(bytesPerSecond)
                .putShort((short) 1)
                .putShort((short) 8)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(bytes)
                .array();
    }
}
