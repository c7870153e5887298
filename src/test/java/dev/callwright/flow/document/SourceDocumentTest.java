package dev.callwright.flow.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SourceDocumentTest {
    private static @Nullable Object yaml(String text) throws DocumentException {
        return SourceDocument.read("a.yml", text.getBytes(UTF_8)).root();
    }

    private static @Nullable Object json(String text) throws DocumentException {
        return SourceDocument.read("a.json", text.getBytes(UTF_8)).root();
    }

    private static DocumentException refused(String file, String text) {
        return refused(file, text.getBytes(UTF_8));
    }

    private static DocumentException refused(String file, byte[] bytes) {
        DocumentException e = catchThrowableOfType(DocumentException.class, () -> SourceDocument.read(file, bytes));
        assertThat(e).isNotNull();
        return e;
    }

    @TestFactory
    Stream<DynamicTest> whatJsonWouldNotReadIsTheStringItLooksLike() {
        return Stream.of(
                        "+353861234567",
                        "007",
                        "1_000",
                        "0x1F",
                        "0o17",
                        "2026-12-24",
                        "12:30",
                        "no",
                        "off",
                        "yes",
                        "Yes",
                        "True",
                        "TRUE",
                        "Null",
                        ".inf",
                        ".nan",
                        ".5",
                        "5.",
                        "+1",
                        "1e",
                        "486 Busy")
                .map(scalar -> dynamicTest(
                        scalar, () -> assertThat(yaml("a: " + scalar)).isEqualTo(Map.of("a", scalar))));
    }

    @Test
    void yamlAndJsonGiveTheSameValues() throws Exception {
        Object expected = json(
                "{\"a\":1,\"b\":-2.5,\"c\":true,\"d\":null,\"e\":\"x\",\"f\":[1,{\"g\":[]}],\"h\":12345678901,\"i\":{}}");

        assertThat(yaml("a: 1\nb: -2.5\nc: true\nd:\ne: x\nf:\n- 1\n- g: []\nh: 12345678901\ni: {}\n"))
                .isEqualTo(expected);
        assertThat(expected).extracting("a").isEqualTo(1);
        assertThat(expected).extracting("b").isEqualTo(new BigDecimal("-2.5"));
        assertThat(expected).extracting("h").isEqualTo(12345678901L);
    }

    @Test
    void keysAreAlwaysStrings() throws Exception {
        assertThat(yaml("1: a\n_: b\ntrue: c\n10: d\nnull: e\n"))
                .isEqualTo(Map.of("1", "a", "_", "b", "true", "c", "10", "d", "null", "e"));
    }

    @Test
    void aQuotedOrTaggedNumberIsAString() throws Exception {
        assertThat(yaml("a: '486'\nb: !!str 486\nc: 486\n")).isEqualTo(Map.of("a", "486", "b", "486", "c", 486));
    }

    @Test
    void aNumberOfFiftyDigitsLosesNone() throws Exception {
        String id = "1".repeat(50);

        assertThat(yaml("a: " + id)).isEqualTo(Map.of("a", id));
        assertThat(json("{\"a\":" + id + "}")).isEqualTo(Map.of("a", new BigInteger(id)));
    }

    @Test
    void everyValueAndKeyKnowsItsPlace() throws Exception {
        SourceDocument document = SourceDocument.read("a.yml", """
                module: tts
                data:
                  text: Hello
                children:
                  _:
                    module: hangup
                """.getBytes(UTF_8));

        assertThat(document.at("/data/text")).isEqualTo(new Position(3, 9));
        assertThat(document.keyAt("/data/text")).isEqualTo(new Position(3, 3));
        assertThat(document.at("/children/_/module")).isEqualTo(new Position(6, 13));
        assertThat(document.at("/children/_/data/id")).isEqualTo(new Position(6, 5));
        assertThat(document.at("")).isEqualTo(new Position(1, 1));
    }

    @Test
    void placesInJsonCountFromOne() throws Exception {
        SourceDocument document = SourceDocument.read("a.json", "{\n  \"a/b\": { \"c~d\": [1, 2] }\n}".getBytes(UTF_8));

        assertThat(document.at("/a~1b/c~0d/1")).isEqualTo(new Position(2, 23));
        assertThat(document.keyAt("/a~1b")).isEqualTo(new Position(2, 3));
    }

    @Test
    void anchorsAreFineAndShowProblemsAtTheirAlias() throws Exception {
        SourceDocument document = SourceDocument.read("a.yml", "a: &v {module: voicemail}\nb: *v\n".getBytes(UTF_8));

        assertThat(document.root())
                .isEqualTo(Map.of("a", Map.of("module", "voicemail"), "b", Map.of("module", "voicemail")));
        assertThat(document.at("/b/module")).isEqualTo(new Position(2, 4));
    }

    @TestFactory
    Stream<DynamicTest> whatCannotBeReadIsRefusedWithItsPlaceAndARemedy() {
        return """
            a.yml  | a: 1\\na: 2          | 2 | 1 | a second time
            a.yml  | a: 1\\n---\\nb: 2     | 2 | 1 | a second document
            a.yml  | a:\\n\\t- b           | 2 | 1 | tabs
            a.yml  | a: {{ digits }}     | 1 | 5 | goes into quotes
            a.yml  | a: {% if x %}       | 1 | 5 | quotes
            a.yml  | a: b: c             | 1 | 5 | colon
            a.yml  | a: [1, 2            | 1 | 9 | closing ]
            a.yml  | a: 'x               | 1 | 6 | closing quote
            a.yml  | a: *b               | 1 | 4 | anchor
            a.yml  | a: &b [*b]          | 1 | 8 | anchor
            a.yml  | a: !!java/x y       | 1 | 4 | no tags
            a.yml  | <<: {a: 1}          | 1 | 1 | merge
            a.yml  | a: "x^G"        | 1 | 6 | control character
            a.yml  | # nothing           | 1 | 1 | empty
            a.json | {"a":1,"a":2}       | 1 | 8 | a second time
            a.json | {"a":1} x           | 1 | 9 | JSON
            a.json | {"a":1}{}           | 1 | 8 | nothing behind it
            a.json | {"a":1,}            | 1 | 8 | no comma behind the last
            a.json | {"a":[1,2           | 1 | 10 | still being written
            a.json | // hi               | 1 | 1 | no comments
            a.json | {'a':1}             | 1 | 2 | double quotes
            a.json | {"a":007}           | 1 | 7 | telephone
            a.json | {"a":NaN}           | 1 | 9 | JSON
            """.lines().map(row -> row.split("\\s*\\|\\s*")).map(row -> dynamicTest(row[1], () -> {
            String text = row[1].replace("\\n", "\n").replace("\\t", "\t").replace("^G", "\u0007");
            DocumentException e = refused(row[0], text);

            assertThat(e).hasMessageContaining(row[4]);
            assertThat(e.position()).isEqualTo(new Position(Integer.parseInt(row[2]), Integer.parseInt(row[3])));
        }));
    }

    @Test
    void anEmptyJsonFileIsRefused() {
        assertThat(refused("a.json", "")).hasMessageContaining("empty");
    }

    @Test
    void aByteOrderMarkAndOtherEncodingsAreRefused() {
        assertThat(refused("a.json", "\uFEFF{}")).hasMessageContaining("UTF-8 with BOM");
        assertThat(refused("a.yml", "\uFEFFa: 1")).hasMessageContaining("UTF-8 with BOM");
        assertThat(refused("a.yml", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}))
                .hasMessageContaining("UTF-16");
        DocumentException latin = refused("a.yml", new byte[] {'a', ':', '\n', ' ', (byte) 0xE9, '\n'});
        assertThat(latin).hasMessageContaining("0xE9");
        assertThat(latin.position()).isEqualTo(new Position(2, 2));
    }

    @Test
    void aFileOverOneMebibyteIsRefused() {
        byte[] large = new byte[SourceDocument.MAX_BYTES + 1];
        Arrays.fill(large, (byte) ' ');

        assertThat(refused("a.json", large)).hasMessageContaining("1 MiB");
    }

    @Test
    void nestingIsBounded() throws Exception {
        for (String file : List.of("a.json", "a.yml")) {
            nestingIsBoundedIn(file);
        }
    }

    private static void nestingIsBoundedIn(String file) throws Exception {
        assertThat(SourceDocument.read(file, ("[".repeat(250) + "]".repeat(250)).getBytes(UTF_8))
                        .root())
                .isInstanceOf(List.class);
        assertThat(refused(file, "[".repeat(100_000)).problem().expected()).contains("at most", "levels");
    }

    @Test
    void anAliasBombIsStoppedEarly() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i))
                    .append(("*a%d,".formatted(i - 1)).repeat(9))
                    .append("]\n");
        }

        assertThat(refused("a.yml", bomb.toString())).hasMessageContaining("100,000 values");
    }

    @Test
    void aliasesCannotNestDeeperThanTheLimit() {
        StringBuilder deep = new StringBuilder("a0: &a0 x\n");
        for (int i = 1; i < 15; i++) {
            deep.append("a%d: &a%d %s*a%d%s\n".formatted(i, i, "[".repeat(40), i - 1, "]".repeat(40)));
        }

        assertThat(refused("a.yml", deep.toString())).hasMessageContaining("400 levels");
    }

    @Test
    void tooManyAliasesAreRefused() {
        assertThat(refused("a.yml", "a: &a x\nb: [" + "*a, ".repeat(201) + "]")).hasMessageContaining("200 aliases");
    }
}
