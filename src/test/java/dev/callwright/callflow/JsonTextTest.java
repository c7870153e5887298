package dev.callwright.callflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callwright.callflow.JsonText.Position;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {
    @Test
    void valuesAreReadInTheirOrder() {
        Object value = JsonText.parse("{\"b\": [1, 2.5, \"x\", true, null], \"a\": {}}")
                .value();
        assertThat(value).isInstanceOfSatisfying(Map.class, map -> {
            assertThat(List.copyOf(map.keySet())).isEqualTo(List.of("b", "a"));
            assertThat(map.get("b")).isEqualTo(Arrays.asList(1, new BigDecimal("2.5"), "x", true, null));
        });
    }

    @Test
    void everyPartKnowsWhereItStands() {
        JsonText text = JsonText.parse("{\n  \"data\": {\"te/xt\": \"a\"},\n  \"list\": [1,\n 2]\n}");
        assertThat(text.position("")).isEqualTo(new Position(1, 1));
        assertThat(text.position("/data")).isEqualTo(new Position(2, 11));
        assertThat(text.position("/data/te~1xt")).isEqualTo(new Position(2, 21));
        assertThat(text.position("/list/1")).isEqualTo(new Position(4, 2));
    }

    @Test
    void aPlaceThatIsNotThereIsTheNearestAroundIt() {
        JsonText text = JsonText.parse("{\n\"data\": {}}");
        assertThat(text.position("/data/text")).isEqualTo(new Position(2, 9));
        assertThat(text.position("/children/_")).isEqualTo(new Position(1, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1, \"a\": 2} | 1 | Duplicate",
                "{} {} | 1 | after the end",
                "{\"a\": 1,} | 1 | ",
                "// no\\n{} | 1 | ",
                "{\"a\": NaN} | 1 | ",
                "{\"a\": 'x'} | 1 | ",
                "{\"a\": 01} | 1 | ",
                "{\"a\": +1} | 1 | ",
                "{\"a\" | 1 | ",
                "[1, 2 | 1 | ",
                "`` | 1 | empty",
                "{\"a\": tru} | 1 | "
            })
    void whatIsNoStrictJsonIsRefusedWithItsPlace(String text, int line, String says) {
        assertThatThrownBy(() -> JsonText.parse(text.replace("\\n", "\n")))
                .isInstanceOf(JsonTextException.class)
                .hasMessageContaining("(line " + line + ", column ")
                .hasMessageContaining(says == null ? "" : says);
    }

    @Test
    void theLineOfAnErrorIsItsOwn() {
        assertThatThrownBy(() -> JsonText.parse("{\n  \"a\": 1,\n  oops\n}"))
                .isInstanceOfSatisfying(
                        JsonTextException.class,
                        e -> assertThat(e.position().line()).isEqualTo(3));
    }

    @Test
    void aByteOrderMarkIsRefused() {
        assertThatThrownBy(() -> JsonText.parse("\uFEFF{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonTextException.class)
                .hasMessageContaining("byte order mark");
    }

    @Test
    void invalidUtf8IsRefusedWithItsPlace() {
        byte[] bytes = "{\n\"a\": \"??\"}".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 4] = (byte) 0xC3;
        assertThatThrownBy(() -> JsonText.parse(bytes))
                .isInstanceOf(JsonTextException.class)
                .hasMessageContaining("0xC3")
                .hasMessageContaining("line 2");
    }

    @Test
    void truncatedUtf8IsRefused() {
        byte[] bytes = {'"', (byte) 0xE2, (byte) 0x82};
        assertThatThrownBy(() -> JsonText.parse(bytes)).isInstanceOf(JsonTextException.class);
    }

    @Test
    void nestingIsLimited() {
        String deep = "[".repeat(100_000);
        assertThatThrownBy(() -> JsonText.parse(deep)).isInstanceOf(JsonTextException.class);
        int most = JsonText.MAX_DEPTH;
        assertThat(JsonText.parse("[".repeat(most) + "]".repeat(most)).value()).isInstanceOf(List.class);
        assertThatThrownBy(() -> JsonText.parse("[".repeat(most + 1) + "]".repeat(most + 1)))
                .hasMessageContaining("levels of nesting");
    }

    @Test
    void sizeIsLimited() {
        assertThatThrownBy(() -> JsonText.parse("\"" + "x".repeat(JsonText.MAX_BYTES) + "\""))
                .isInstanceOf(JsonTextException.class)
                .hasMessageContaining("1,048,578 bytes")
                .hasMessageContaining("at most 1,048,576");
    }

    @Test
    void hugeNumbersAreRefused() {
        assertThatThrownBy(() -> JsonText.parse("1".repeat(2000))).isInstanceOf(JsonTextException.class);
    }

    @Test
    void aTextInManyBracketsAndLongNamesTakesLittleMemory() {
        String name = "n".repeat(1000);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("{\"").append(name).append("\":");
        }
        text.append("[").append("1,".repeat(100_000)).append("1]").append("}".repeat(300));
        JsonText read = JsonText.parse(text.toString());
        assertThat(read.position(("/" + name).repeat(300) + "/5").line()).isEqualTo(1);
    }
}
