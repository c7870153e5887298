package dev.callwright.callflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** Kazoo's own schema files, judged by an independent validator: each node of a tree by itself, as Kazoo does. */
@NullUnmarked
final class KazooJudge {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KazooVersion version;
    private final Set<String> modules;
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    KazooJudge(KazooVersion version) {
        this.version = version;
        this.modules = KazooSchemas.names(version);
    }

    /** What the schemas refuse; empty if Kazoo runs the tree. */
    List<String> refusals(Callflow root) {
        try {
            JsonNode tree = JSON.readTree(CallflowJson.write(root));
            List<String> refusals = new ArrayList<>();
            node(tree, refusals);
            return refusals;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void node(JsonNode node, List<String> refusals) {
        String module = node.path("module").asText();
        if (!modules.contains(module) || !node.path("data").isObject()) {
            refusals.add("no module " + module + ", or no data");
            return;
        }
        JsonSchema schema = schemas.computeIfAbsent(module, this::compiled);
        for (ValidationMessage message : schema.validate(node.get("data"))) {
            refusals.add(module + " " + message);
        }
        if (node.get("data").path("flow").isObject() && module.equals("callflow")) {
            node(node.get("data").get("flow"), refusals);
        }
        if (node.has("children")) {
            node.get("children").forEach(child -> node(child, refusals));
        }
    }

    private JsonSchema compiled(String module) {
        return JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(resolved("callflows." + module));
    }

    private JsonNode resolved(String name) {
        try {
            ObjectNode schema = (ObjectNode) JSON.readTree(KazooSchemas.text(version, name));
            schema.remove("$schema");
            return resolved(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema with its references written out. What stands beside a reference counts too, as it does in Kazoo. */
    private JsonNode resolved(JsonNode schema) {
        if (schema instanceof ArrayNode array) {
            ArrayNode copy = JSON.createArrayNode();
            array.forEach(item -> copy.add(resolved(item)));
            return copy;
        }
        if (!(schema instanceof ObjectNode object)) {
            return schema;
        }
        ObjectNode copy = JSON.createObjectNode();
        object.properties().stream()
                .filter(entry ->
                        !entry.getKey().equals("$ref") || entry.getValue().isObject())
                .forEach(entry -> copy.set(entry.getKey(), resolved(entry.getValue())));
        if (object.path("$ref").isTextual()) {
            String reference = object.get("$ref").asText();
            boolean tree = reference.equals("callflows.action");
            copy.putArray("allOf").add(tree ? JSON.createObjectNode().put("type", "object") : resolved(reference));
        }
        return copy;
    }
}
