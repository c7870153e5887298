package dev.callwright.flow.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small schemas that others are made of. */
final class Schemas {
    private Schemas() {}

    /** Another definition. */
    static Map<String, Object> ref(String definition) {
        return Map.of("$ref", "#/$defs/" + definition);
    }

    /** An object with these members and no others. */
    static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        return Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    /** Whatever has a member of that name. */
    static Map<String, Object> having(String member) {
        return Map.of("required", List.of(member));
    }

    /** If a member is one of these texts, then something more holds. */
    static Map<String, Object> whenOneOf(String member, List<String> texts, Map<String, Object> then) {
        return Map.of(
                "if",
                Map.of("properties", Map.of(member, Map.of("enum", texts)), "required", List.of(member)),
                "then",
                then);
    }

    /** A text. */
    static Map<String, Object> text(String description) {
        return Map.of("type", "string", "description", description);
    }

    /** One of several. */
    static Map<String, Object> anyOf(String description, List<Map<String, Object>> choices) {
        return Map.of("anyOf", choices, "description", description);
    }

    /** A schema with a description of its own, unless it has one. */
    static Map<String, Object> described(Map<String, Object> schema, String description) {
        Map<String, Object> described = new LinkedHashMap<>(schema);
        if (!description.isEmpty()) {
            described.putIfAbsent("description", description);
        }
        return described;
    }
}
