package dev.callwright.flow.schema;

import dev.callwright.callflow.BranchKeys;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.flow.component.Components;
import dev.callwright.flow.component.KazooModule;
import dev.callwright.flow.graph.GraphReader;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.ComponentType.PossibleStates;
import dev.callwright.flow.node.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Nodes of flows: each component with its options and states. */
final class NodeSchemas {
    private final Map<String, ComponentType> types = new TreeMap<>();

    NodeSchemas() {
        List<KazooVersion> versions = new ArrayList<>(List.of(KazooVersion.values()));
        Collections.reverse(versions);
        versions.forEach(version -> Components.of(version).types().forEach(types::putIfAbsent));
    }

    /** The nodes of a flow, by name. */
    static Map<String, Object> nodes() {
        return Map.of(
                "type",
                "object",
                "description",
                "nodes by name; one of them is of the type start",
                "minProperties",
                1,
                "maxProperties",
                GraphReader.MOST_NODES,
                "propertyNames",
                Map.of("pattern", "^" + GraphReader.NAME + "$", "not", Map.of("enum", GraphReader.reservedNames())),
                "additionalProperties",
                Schemas.ref("node"));
    }

    /** Any node. */
    Map<String, Object> node() {
        Map<String, List<String>> names = new TreeMap<>();
        types.forEach((name, type) -> names.computeIfAbsent(definition(type), key -> new ArrayList<>())
                .add(name));
        List<Map<String, Object>> cases = new ArrayList<>();
        names.forEach((definition, called) -> cases.add(Schemas.whenOneOf("type", called, Schemas.ref(definition))));
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of("type", Map.of("enum", List.copyOf(types.keySet()), "description", "the component")),
                "required",
                List.of("type"),
                "allOf",
                cases);
    }

    /** Every component, by definition. */
    Map<String, Object> components() {
        Map<String, Object> all = new TreeMap<>();
        types.values().forEach(type -> all.put(definition(type), component(type)));
        return all;
    }

    private static String definition(ComponentType type) {
        return "node_" + type.name();
    }

    private static Map<String, Object> component(ComponentType type) {
        Map<String, Object> properties = new TreeMap<>();
        List<String> required = new ArrayList<>(List.of("type"));
        properties.put("type", Map.of("description", type.purpose()));
        properties.put("description", Schemas.text("a word for people"));
        properties.put("next", next(type.states()));
        for (Option<?> option : type.options()) {
            properties.put(option.name(), option(type, option));
            if (option.required()) {
                required.add(option.name());
            }
        }
        return Schemas.described(Schemas.object(properties, required), type.purpose());
    }

    private static Map<String, Object> option(ComponentType type, Option<?> option) {
        Map<String, Object> schema = new TreeMap<>(option.type().schema());
        if (type.name().startsWith(KazooModule.PREFIX)) {
            String module = type.name().substring(KazooModule.PREFIX.length());
            schema.putAll(Schemas.ref(CallflowSchemas.dataOf(module)));
        }
        Optional<?> standard = option.defaultValue();
        standard.filter(value -> value instanceof String || value instanceof Number || value instanceof Boolean)
                .ifPresent(value -> schema.put("default", value));
        return Schemas.described(schema, option.description());
    }

    private static Map<String, Object> next(PossibleStates states) {
        Map<String, Object> byState = new TreeMap<>();
        byState.put("type", "object");
        byState.put("additionalProperties", false);
        Map<String, Object> always = new TreeMap<>();
        states.always().forEach(state -> always.put(state, Schemas.ref("next")));
        byState.put("properties", always);
        if (!states.pattern().isEmpty()) {
            byState.put("patternProperties", Map.of("^(?:" + states.pattern() + ")$", Schemas.ref("next")));
        }
        boolean one = states.always().size() == 1 || states.always().contains(BranchKeys.OTHERWISE);
        String description = "the node behind each state";
        return one
                ? Schemas.anyOf(description, List.of(Schemas.ref("next"), byState))
                : Schemas.described(byState, description);
    }
}
