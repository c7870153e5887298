package dev.callwright.callflow;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/** What one of Kazoo's schemas says, one fact per line: {@code /timeout minimum} is {@code 1}. */
@NullUnmarked
final class SchemaFacts {
    private final KazooVersion version;
    private final TreeMap<String, String> facts = new TreeMap<>();

    private SchemaFacts(KazooVersion version) {
        this.version = version;
    }

    static Map<String, String> of(KazooVersion version, String name) {
        SchemaFacts facts = new SchemaFacts(version);
        facts.read("", KazooSchemas.schema(version, name));
        return facts.facts;
    }

    private void read(String at, Map<String, Object> schema) {
        Object reference = schema.get("$ref");
        if ("callflows.action".equals(reference)) {
            put(at, "type", "callflow");
            return;
        }
        if (reference != null) {
            read(at, KazooSchemas.schema(version, reference.toString()));
        }
        List<Map<String, Object>> alternatives = alternatives(schema);
        if (schema.get("type") instanceof List<?> types && schema.get("enum") == null) {
            put(at, "type", types.stream().map(Object::toString).sorted().collect(Collectors.joining("|")));
            types.forEach(type -> put(at + "|" + type, "type", type));
            if (types.contains("array")) {
                put(at + "|array[]", "type", "any");
            }
        } else if (isMacro(schema)) {
            macros(at, alternatives);
            return;
        } else if (!alternatives.isEmpty()
                && alternatives.get(0).containsKey("required")
                && alternatives.get(0).size() == 1) {
            put(
                    at,
                    "oneOf",
                    alternatives.stream()
                            .map(a -> words(a.get("required")))
                            .toList()
                            .toString());
            put(at, "type", schema.get("type"));
        } else if (!alternatives.isEmpty()) {
            alternatives(at, alternatives);
            if (alternatives.get(0).containsKey("default")) {
                put(at, "default", alternatives.get(0).get("default"));
                facts.keySet().removeIf(fact -> fact.startsWith(at + "|") && fact.endsWith(" default"));
            }
        } else if (schema.get("enum") == null) {
            put(at, "type", schema.get("type"));
        }
        for (String key :
                List.of("minLength", "maxLength", "minimum", "maximum", "minItems", "pattern", "format", "default")) {
            put(at, key, schema.get(key));
        }
        put(at, "reachable", Boolean.TRUE.equals(schema.get("kazoo-validation")) ? "yes" : null);
        put(at, "closed", Boolean.FALSE.equals(schema.get("additionalProperties")) ? "yes" : null);
        put(at, "unique", Boolean.TRUE.equals(schema.get("uniqueItems")) ? "yes" : null);
        if (schema.get("enum") instanceof List<?> values) {
            put(
                    at,
                    "enum",
                    values.stream().map(SchemaFacts::literal).sorted().toList().toString());
        }
        if (schema.get("minItems") instanceof Number zero && zero.intValue() == 0) {
            facts.remove(at + " minItems"); // no fewer than none says nothing
        }
        members(at, schema);
    }

    private void members(String at, Map<String, Object> schema) {
        properties(schema, "properties").forEach((name, inner) -> read(at + "/" + name, inner));
        properties(schema, "patternProperties").forEach((name, inner) -> read(at + "/~" + name, inner));
        if (schema.get("required") instanceof List<?> required) {
            required.forEach(name -> put(at + "/" + name, "required", "yes"));
        }
        if (schema.get("items") instanceof Map<?, ?> items) {
            read(at + "[]", cast(items));
        } else if ("array".equals(schema.get("type"))) {
            put(at + "[]", "type", "any");
        }
    }

    private static boolean isMacro(Map<String, Object> schema) {
        return properties(schema, "properties").containsKey("macro") && schema.containsKey("oneOf");
    }

    private void macros(String at, List<Map<String, Object>> alternatives) {
        put(at, "decided by", "macro");
        for (Map<String, Object> alternative : alternatives) {
            Map<String, Object> macro = properties(alternative, "properties").get("macro");
            read(
                    at + "<" + ((List<?>) macro.get("enum")).get(0) + ">",
                    KazooSchemas.schema(version, alternative.get("$ref").toString()));
        }
    }

    private void alternatives(String at, List<Map<String, Object>> alternatives) {
        TreeSet<String> kinds = new TreeSet<>();
        for (int i = 0; i < alternatives.size(); i++) {
            Object type = alternatives.get(i).get("type");
            String kind = type == null ? "object" + i : type.toString();
            kinds.add(kind);
            read(at + "|" + kind, type == null ? typed(alternatives.get(i)) : alternatives.get(i));
        }
        put(at, "type", String.join("|", kinds));
    }

    private static Map<String, Object> typed(Map<String, Object> schema) {
        Map<String, Object> typed = new TreeMap<>(schema);
        typed.put("type", "object");
        return typed;
    }

    private static List<Map<String, Object>> alternatives(Map<String, Object> schema) {
        Object list = schema.getOrDefault("oneOf", schema.getOrDefault("anyOf", List.of()));
        return ((List<?>) list).stream().map(SchemaFacts::cast).toList();
    }

    private static Map<String, Map<String, Object>> properties(Map<String, Object> schema, String key) {
        Map<String, Map<String, Object>> properties = new TreeMap<>();
        if (schema.get(key) instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> properties.put(name.toString(), cast(inner)));
        }
        return properties;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object value) {
        return (Map<String, Object>) value;
    }

    private void put(String at, String key, Object value) {
        if (value != null) {
            facts.put(at + " " + key, value instanceof String text ? text : literal(value));
        }
    }

    static String literal(Object value) {
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }

    private static String words(Object list) {
        return ((List<?>) list).stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
