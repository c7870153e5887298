package dev.callwright.flow.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON Schema (draft 2020-12) of flow files. It knows all modules of all versions of Kazoo, and says nothing of what takes
 * more than one look: whether nodes, states and variables are there is for {@code callwright check}.
 */
public final class FlowSchema {
    /** Where it lies in the jar. */
    public static final String RESOURCE = "/callwright/flow.schema.json";

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private FlowSchema() {}

    /** The schema as it was made when this version was built. */
    public static String text() {
        try (InputStream in = FlowSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema as the component types and the catalogue are now. The same text each time. */
    public static String generate() {
        return SchemaText.of(Map.of(
                "$schema",
                DRAFT,
                "title",
                "Callwright flow",
                "description",
                "A flow of nodes, a callflow as Kazoo runs it, or opening hours with a callflow for each.",
                "type",
                "object",
                "if",
                Schemas.having("nodes"),
                "then",
                Schemas.ref("flow"),
                "else",
                Map.of(
                        "if",
                        Schemas.having("module"),
                        "then",
                        Schemas.ref("callflow_file"),
                        "else",
                        Schemas.ref("opening_hours")),
                "$defs",
                definitions()));
    }

    private static Map<String, Object> definitions() {
        Map<String, Object> all = new TreeMap<>();
        NodeSchemas nodes = new NodeSchemas();
        all.put("flow", flow());
        all.put("node", nodes.node());
        all.put("next", Map.of("type", "string", "description", "the name of a node"));
        all.putAll(nodes.components());
        all.put("callflow", CallflowSchemas.callflow());
        all.put("callflow_file", CallflowSchemas.file());
        all.put("destination", CallflowSchemas.destination());
        all.put("module", CallflowSchemas.module());
        all.putAll(CallflowSchemas.data());
        all.put("opening_hours", HoursSchemas.file());
        return all;
    }

    private static Map<String, Object> flow() {
        Map<String, Object> properties = HeaderSchemas.properties();
        properties.put("nodes", NodeSchemas.nodes());
        return Schemas.object(properties, List.of("nodes"));
    }
}
