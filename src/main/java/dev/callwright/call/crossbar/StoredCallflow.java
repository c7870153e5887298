package dev.callwright.call.crossbar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A callflow in the account. A listing has no {@code flow}.
 *
 * @param numbers that it answers
 * @param patterns regular expressions of numbers that it answers
 * @param flow the raw value of its tree
 * @param document all of it
 */
public record StoredCallflow(
        String id,
        Optional<String> name,
        List<String> numbers,
        List<String> patterns,
        Optional<Map<String, @Nullable Object>> flow,
        Map<String, @Nullable Object> document) {

    static StoredCallflow of(Fields fields) {
        return new StoredCallflow(
                fields.text("id").orElse(""),
                fields.text("name"),
                fields.texts("numbers"),
                fields.texts("patterns"),
                Optional.of(fields.object("flow").members()).filter(flow -> !flow.isEmpty()),
                fields.members());
    }

    /** Without numbers, and without the flow, whose URLs carry our secret. */
    @Override
    public String toString() {
        return "StoredCallflow[" + id + ", " + name.orElse("no name") + "]";
    }
}
