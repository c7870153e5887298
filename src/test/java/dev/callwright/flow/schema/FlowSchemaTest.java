package dev.callwright.flow.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.callwright.flow.component.Components;
import dev.callwright.flow.document.SourceDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The schema that editors fetch is the one that the component types make. After a change of these, rewrite it:
 *
 * <pre>
 * mvn test -Dtest=FlowSchemaTest -Dcallwright.updateSchema=true
 * </pre>
 */
class FlowSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path WRITTEN = Path.of("src/main/resources" + FlowSchema.RESOURCE);

    private static final class Schema {
        private static final JsonSchema FLOW =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(FlowSchema.generate());
    }

    private static Set<ValidationMessage> mistakes(String name, String text) throws Exception {
        Object root = SourceDocument.read(name, text.getBytes(UTF_8)).root();
        return Schema.FLOW.validate(JSON.valueToTree(root));
    }

    @Test
    void theSchemaIsTheOneThatIsWrittenDown() throws IOException {
        String now = FlowSchema.generate();
        if (Boolean.getBoolean("callwright.updateSchema")) {
            Files.writeString(WRITTEN, now);
        }
        assertThat(Files.readString(WRITTEN))
                .as("the schema no longer fits the components; rewrite it with"
                        + " mvn test -Dtest=FlowSchemaTest -Dcallwright.updateSchema=true")
                .isEqualTo(now);
        assertThat(FlowSchema.generate()).isEqualTo(now);
    }

    @Test
    void itIsASchema() throws IOException {
        JsonSchema meta = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(JSON.readTree(FlowSchema.generate()))).isEmpty();
    }

    @Test
    void everyComponentIsDescribedWithItsOptions() throws IOException {
        JsonNode definitions = JSON.readTree(FlowSchema.generate()).get("$defs");

        assertThat(Components.ours()).allSatisfy(type -> {
            JsonNode node = definitions.get("node_" + type.name());
            assertThat(node.get("description").asText()).isEqualTo(type.purpose());
            assertThat(type.options())
                    .allSatisfy(option -> assertThat(node.at("/properties/" + option.name() + "/description")
                                    .asText())
                            .isEqualTo(option.description()));
        });
        Set<String> names = new TreeSet<>();
        definitions.at("/node/properties/type/enum").forEach(name -> names.add(name.asText()));
        assertThat(names).contains("ivr_menu", "kazoo.hangup", "hangup", "kazoo.tts", "tts", "answer", "kazoo.answer");
        assertThat(definitions.at("/data_tts/properties/text/description").asText())
                .isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyGoodFlowFits() throws IOException {
        return Stream.of("flows", "src/test/resources/dev/callwright/flow/good")
                .flatMap(FlowSchemaTest::files)
                .filter(file -> !file.endsWith("ids.yml"))
                .map(file -> dynamicTest(
                        file.toString(),
                        () -> assertThat(mistakes(file.toString(), Files.readString(file)))
                                .isEmpty()));
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().matches(".*\\.(ya?ml|json)")).sorted().toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{}`",
                "`[]`",
                "`nodes: {}`",
                "`nodes: []`",
                "`nodes: { start: {} }`",
                "`nodes: { start: { type: stat } }`",
                "`nodes: { 1start: { type: start } }`",
                "`nodes: { secrets: { type: start } }`",
                "`nodes: { start: { type: start, nxt: a } }`",
                "`nodes: { start: { type: start, next: { incomming_call: a } } }`",
                "`nodes: { start: { type: start, next: { incoming_call: [a] } } }`",
                "`nodes: { a: { type: ivr_menu } }`",
                "`nodes: { a: { type: ivr_menu, inputs: [] } }`",
                "`nodes: { a: { type: ivr_menu, inputs: [12] } }`",
                "`nodes: { a: { type: ivr_menu, inputs: ['1'], input_timeout: soon } }`",
                "`nodes: { a: { type: ivr_menu, inputs: ['1'], next: { 12: b } } }`",
                "`nodes: { a: { type: play_audio, prompt: { spek: x } } }`",
                "`nodes: { a: { type: counter, max_count: 0 } }`",
                "`nodes: { a: { type: branch, lhs: x, conditions: [{ operation: equals, rhs: y }] } }`",
                "`nodes: { a: { type: hangup, reason: tired } }`",
                "`nodes: { a: { type: kazoo.tts, data: hello } }`",
                "`nodes: { a: { type: tts, text: hello } }`",
                "`{ numbers: {}, nodes: { start: { type: start } } }`",
                "`{ number: x, nodes: { start: { type: start } } }`",
                "`module: 7`",
                "`{ module: tts, children: { _: 7 } }`",
                "`{ module: tts, chidren: {} }`",
                "`{ hours: 24/7, open: x }`"
            })
    void flowsWithMistakesOfFormDoNotFit(String text) throws Exception {
        assertThat(mistakes("x.yml", text)).isNotEmpty();
    }

    @Test
    void whatIsMendedOrRenderedLaterFits() throws Exception {
        for (String text : List.of(
                "{ module: record_call, data: { action: stop }, children: { module: hangup, data: {} } }",
                "{ module: hangup, data: [], children: [] }",
                "{ module: sleep, data: { duration: '{{ digits }}' } }",
                "nodes: { a: { type: kazoo.resources, next: { 'sip:486': b, NO_ANSWER: b } } }",
                "nodes: { a: { type: voicemail, next: b } }")) {
            assertThat(mistakes("x.yml", text)).as(text).isEmpty();
        }
    }
}
