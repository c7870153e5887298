package dev.callwright.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.callwright.flow.schema.FlowSchema;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema knows the keys that are read at the top of a file. */
class SchemaOfHeadersTest {
    @ParameterizedTest
    @CsvSource({
        "flow, nodes",
        "callflow_file, module data children",
        "opening_hours, hours holidays override open closed"
    })
    void everyKindOfFileHasItsKeysAndThoseOfTheHeader(String definition, String keys) throws Exception {
        JsonNode properties =
                new ObjectMapper().readTree(FlowSchema.generate()).at("/$defs/" + definition + "/properties");
        Set<String> expected = new TreeSet<>(HeaderReader.KEYS);
        expected.addAll(Set.of(keys.split(" ")));

        assertThat(properties.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(expected);
    }
}
