package dev.callwright.flow.schema;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What every kind of flow file may say beside what it does. */
final class HeaderSchemas {
    private HeaderSchemas() {}

    /** The members, which others may be added to. */
    static Map<String, Object> properties() {
        Map<String, Object> number = Map.of("type", List.of("string", "integer"));
        Map<String, Object> properties = new TreeMap<>();
        properties.put("$schema", Schemas.text("the address of this schema, for editors"));
        properties.put("name", Map.of("type", "string", "maxLength", 2_000, "description", "a title for people"));
        properties.put("description", Map.of("type", "string", "maxLength", 2_000, "description", "a word for people"));
        properties.put(
                "numbers",
                Schemas.anyOf(
                        "called numbers that this file answers, whichever URL the PBX asks: \"+353861234567\", 00…,"
                                + " national numbers, extensions, SIP users",
                        List.of(number, Map.of("type", "array", "items", number, "maxItems", 1_000))));
        properties.put(
                "account",
                Map.of(
                        "type",
                        "string",
                        "pattern",
                        "^[0-9a-f]{32}$",
                        "description",
                        "the id of the only account whose calls this file claims; without numbers, every call of the"
                                + " account that no number claims"));
        properties.put("timezone", Schemas.text("the zone of now and of opening hours: Europe/Dublin"));
        properties.put(
                "fallback",
                Schemas.described(
                        Schemas.ref("destination"),
                        "what callers hear if this file cannot answer: a callflow, another flow by its name, or in a flow"
                                + " of nodes one of these"));
        return properties;
    }
}
