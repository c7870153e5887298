package dev.callwright.flow.schema;

import dev.callwright.callflow.KazooVersion;
import dev.callwright.callflow.ModuleCatalog;
import dev.callwright.callflow.ModuleSpec;
import dev.callwright.callflow.OptionSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Callflows as Kazoo runs them. Of a module's data only the names are told, not the types: much that is not of the type is
 * mended, and any text may hold Liquid.
 */
final class CallflowSchemas {
    private CallflowSchemas() {}

    /** The definition of a module's data. */
    static String dataOf(String module) {
        return "data_" + module;
    }

    /** A node of a callflow with those below it. */
    static Map<String, Object> callflow() {
        return Map.of(
                "type",
                "object",
                "properties",
                properties(),
                "required",
                List.of("module"),
                "allOf",
                List.of(Schemas.ref("module")));
    }

    /** A file that is a callflow. */
    static Map<String, Object> file() {
        Map<String, Object> properties = HeaderSchemas.properties();
        properties.putAll(properties());
        Map<String, Object> file = new TreeMap<>(Schemas.object(properties, List.of("module")));
        file.put("allOf", List.of(Schemas.ref("module")));
        return file;
    }

    /** A callflow, or the name of another flow. */
    static Map<String, Object> destination() {
        return Map.of("anyOf", List.of(Map.of("type", "string"), Schemas.ref("callflow")));
    }

    private static Map<String, Object> properties() {
        Map<String, Object> branches =
                Map.of("type", "object", "additionalProperties", Schemas.ref("callflow"), "not", directly());
        Map<String, Object> alone = Map.of("allOf", List.of(directly(), Schemas.ref("callflow")));
        return Map.of(
                "module",
                Schemas.text("the name of a module, such as tts"),
                "data",
                Map.of("type", List.of("object", "array", "null"), "maxItems", 0, "description", "its options"),
                "children",
                Schemas.anyOf(
                        "what comes behind it, by branch key: { \"_\": … }",
                        List.of(branches, alone, Map.of("type", List.of("array", "null"), "maxItems", 0))));
    }

    /** An action that stands under children without a branch key, as in Kazoo's own documentation. */
    private static Map<String, Object> directly() {
        return Map.of("properties", Map.of("module", Map.of("type", "string")), "required", List.of("module"));
    }

    /** Which data a module has. */
    static Map<String, Object> module() {
        List<Map<String, Object>> cases = new ArrayList<>();
        options()
                .keySet()
                .forEach(module -> cases.add(Schemas.whenOneOf(
                        "module", List.of(module), Map.of("properties", Map.of("data", Schemas.ref(dataOf(module)))))));
        return Map.of("allOf", cases);
    }

    /** The data of every module, by definition. */
    static Map<String, Object> data() {
        Map<String, Object> all = new TreeMap<>();
        options().forEach((module, options) -> {
            Map<String, Object> properties = new TreeMap<>();
            options.forEach((name, option) -> properties.put(
                    name, option.description().isEmpty() ? Map.of() : Map.of("description", option.description())));
            all.put(dataOf(module), Map.of("properties", properties));
        });
        return all;
    }

    /** The options of each module in any version of Kazoo, the newest before the others. */
    private static Map<String, Map<String, OptionSpec>> options() {
        Map<String, Map<String, OptionSpec>> all = new TreeMap<>();
        List<KazooVersion> versions = new ArrayList<>(List.of(KazooVersion.values()));
        Collections.reverse(versions);
        for (KazooVersion version : versions) {
            for (ModuleSpec module : ModuleCatalog.of(version).modules()) {
                Map<String, OptionSpec> options = all.computeIfAbsent(module.name(), name -> new TreeMap<>());
                module.data().options().forEach(options::putIfAbsent);
            }
        }
        return all;
    }
}
