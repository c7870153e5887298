package dev.callwright.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** A stream cut at its delimiters, however its bytes come in. */
class UntilDelimiterTest {
    private static final String DELIMITER = "\r\n--ab";

    @Property
    void thePiecesAreThoseOfASplit(
            @ForAll @Size(max = 20) List<@CharRange(from = 'a', to = 'b') @StringLength(max = 30) String> pieces,
            @ForAll @IntRange(min = 1, max = 7) int atOnce)
            throws IOException {
        List<String> almost = new ArrayList<>(pieces);
        almost.replaceAll(piece -> piece + "\r\n--a" + piece + "\r");
        String text = String.join(DELIMITER, almost) + DELIMITER;

        UntilDelimiter stream = new UntilDelimiter(dribbling(text, atOnce), DELIMITER.getBytes(UTF_8), new byte[0]);
        List<String> read = new ArrayList<>();
        for (int i = 0; i < Math.max(1, almost.size()); i++) {
            read.add(new String(stream.readAllBytes(), UTF_8));
            stream.skipDelimiter();
        }

        assertThat(read)
                .isEqualTo(Arrays.asList((text + "!").split(DELIMITER, -1)).subList(0, read.size()));
    }

    @Example
    void aStreamWithoutADelimiterIsCutOff() {
        UntilDelimiter stream = new UntilDelimiter(dribbling("abc\r\n--a", 3), DELIMITER.getBytes(UTF_8), new byte[0]);

        assertThatThrownBy(stream::readAllBytes).isInstanceOf(CutOffException.class);
    }

    @Example
    void whatStandsBeforeTheStreamCounts() throws IOException {
        UntilDelimiter stream = new UntilDelimiter(
                dribbling("--abrest, and so on", 1), DELIMITER.getBytes(UTF_8), "\r\n".getBytes(UTF_8));

        assertThat(stream.readAllBytes()).isEmpty();
        stream.skipDelimiter();
        assertThat(new String(stream.readNBytes(2), UTF_8)).isEqualTo("re");
    }

    private static InputStream dribbling(String text, int atOnce) {
        return new ByteArrayInputStream(text.getBytes(UTF_8)) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, atOnce));
            }
        };
    }
}
