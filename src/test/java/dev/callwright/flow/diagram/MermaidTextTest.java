package dev.callwright.flow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MermaidTextTest {
    private static final Pattern CODE = Pattern.compile("#(\\d+);");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "end, end",
                "no_input, no_input",
                "say \"hi\", say #34;hi#34;",
                "#1, #35;1",
                "a[b]{c}|d, a#91;b#93;#123;c#125;#124;d",
                "1. one, 1#46; one",
                "+353861234567, #43;353861234567",
                "id: x, id: x",
                "style: x, style#58; x",
                "%%{init}, #37;#37;#123;init#125;",
                "__x__, #95;#95;x_#95;",
                "Grüße, Grüße",
                "客户 🐭, 客户 🐭"
            })
    void whatMeansSomethingToMermaidIsWrittenAsACode(String text, String escaped) {
        assertThat(MermaidText.of(text)).isEqualTo(escaped);
    }

    @Property(tries = 500)
    void itCanBeReadBackAndHoldsNothingThatEndsOrBeginsAnything(
            @ForAll
                    @NotEmpty
                    @AlphaChars
                    @Chars({
                        '"', '#', ';', '<', '>', '&', '%', '{', '}', '[', ']', '|', '`', '\\', '*', '~', '$', '_', '1',
                        ' '
                    })
                    String text) {
        String escaped = MermaidText.of(text);

        assertThat(CODE.matcher(escaped).replaceAll("")).matches("[A-Za-z0-9_ ]*");
        assertThat(CODE.matcher(escaped)
                        .replaceAll(code -> java.util.regex.Matcher.quoteReplacement(
                                Character.toString(Integer.parseInt(code.group(1))))))
                .isEqualTo(text);
    }
}
