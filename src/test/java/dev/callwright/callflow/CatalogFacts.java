package dev.callwright.callflow;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What our catalog says of an object, in the same lines as {@link SchemaFacts}. */
final class CatalogFacts {
    private final TreeMap<String, String> facts = new TreeMap<>();

    static Map<String, String> of(ObjectType type) {
        CatalogFacts facts = new CatalogFacts();
        facts.read("", type);
        return facts.facts;
    }

    private void read(String at, ValueType type) {
        if (type instanceof TextType text) {
            put(at, "type", "string");
            range(at, text.length(), "minLength", "maxLength");
            text.pattern()
                    .ifPresent(pattern -> put(at, "pattern", pattern.pattern().replace("\\z", "$")));
            switch (text.form()) {
                case PLAIN -> {}
                case EMAIL -> put(at, "format", "email");
                case URI -> put(at, "format", "uri");
                case REACHABLE -> put(at, "reachable", "yes");
                case REACHABLE_URI -> {
                    put(at, "format", "uri");
                    put(at, "reachable", "yes");
                }
            }
        } else if (type instanceof IntegerType integer) {
            put(at, "type", "integer");
            range(at, integer.range(), "minimum", "maximum");
        } else if (type instanceof BooleanType) {
            put(at, "type", "boolean");
        } else if (type instanceof AnyType) {
            put(at, "type", "any");
        } else if (type instanceof CallflowType) {
            put(at, "type", "callflow");
        } else if (type instanceof OneOfType oneOf) {
            put(
                    at,
                    "enum",
                    oneOf.values().stream()
                            .map(SchemaFacts::literal)
                            .sorted()
                            .toList()
                            .toString());
        } else if (type instanceof ListType list) {
            put(at, "type", "array");
            range(at, list.size(), "minItems", "maxItems");
            if (list.unique()) {
                put(at, "unique", "yes");
            }
            read(at + "[]", list.item());
        } else if (type instanceof UnionType union) {
            union(at, union);
        } else if (type instanceof VariantType variants) {
            put(at, "decided by", variants.key());
            variants.variants().forEach((name, variant) -> read(at + "<" + name + ">", variant));
        } else if (type instanceof ObjectType object) {
            object(at, object);
        }
    }

    private void object(String at, ObjectType object) {
        put(at, "type", "object");
        if (object.closed()) {
            put(at, "closed", "yes");
        }
        if (!object.oneOf().isEmpty()) {
            put(
                    at,
                    "oneOf",
                    object.oneOf().stream()
                            .map(group -> String.join(" ", group))
                            .toList()
                            .toString());
        }
        object.patterns()
                .forEach((pattern, type) -> read(at + "/~" + pattern.pattern().replace("\\z", "$"), type));
        object.options().values().forEach(option -> {
            String member = at + "/" + option.name();
            read(member, option.type());
            option.defaultValue()
                    .ifPresent(value ->
                            put(member, "default", value instanceof String text ? text : SchemaFacts.literal(value)));
            if (option.required()) {
                put(member, "required", "yes");
            }
        });
    }

    private void union(String at, UnionType union) {
        TreeSet<String> kinds = new TreeSet<>();
        boolean objects = union.alternatives().stream().allMatch(ObjectType.class::isInstance);
        List<ValueType> alternatives = union.alternatives();
        for (int i = 0; i < alternatives.size(); i++) {
            String kind = objects ? "object" + i : kind(alternatives.get(i));
            kinds.add(kind);
            read(at + "|" + kind, alternatives.get(i));
        }
        put(at, "type", kinds.stream().collect(Collectors.joining("|")));
    }

    private static String kind(ValueType type) {
        if (type instanceof BooleanType) {
            return "boolean";
        }
        if (type instanceof IntegerType) {
            return "integer";
        }
        if (type instanceof ListType) {
            return "array";
        }
        return type instanceof ObjectType ? "object" : "string";
    }

    private void range(String at, Range range, String least, String greatest) {
        if (range.hasLeast()) {
            put(at, least, Long.toString(range.least()));
        }
        if (range.hasGreatest()) {
            put(at, greatest, Long.toString(range.greatest()));
        }
    }

    private void put(String at, String key, String value) {
        facts.put(at + " " + key, value);
    }
}
