package dev.callwright.flow.graph;

import dev.callwright.flow.document.Similar;
import dev.callwright.flow.liquid.CallVariables;
import dev.callwright.flow.liquid.Names;
import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.StartVariables;
import dev.callwright.flow.outside.Secrets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The variables that templates of a flow may use: the call, the secrets, and what each node leaves behind. */
public final class GraphNames implements Names {
    /** The raw request: {@code {{ call.caller_id_number }}}. */
    public static final String CALL = "call";
    /** The configured secrets: {@code {{ secrets.CRM_TOKEN }}}. */
    public static final String SECRETS = "secrets";

    static final Set<String> START = Set.of("start", "Start");

    private static final Shape CALL_SHAPE = CallVariables.asMembers();

    private final Map<String, Shape> shapes = new TreeMap<>();

    /** @param unread names of nodes that have a mistake of their own: what they leave behind is not known */
    GraphNames(Map<String, GraphNode> nodes, Set<?> unread, Secrets secrets) {
        unread.forEach(name -> shapes.put(String.valueOf(name), Shape.ANYTHING));
        nodes.values().forEach(node -> shapes.put(node.name(), node.component().variables()));
        START.forEach(name -> shapes.put(name, StartVariables.SHAPE));
        shapes.put(CALL, CALL_SHAPE);
        shapes.put(SECRETS, Shape.secrets(secrets.names()));
    }

    @Override
    public Optional<Shape> shape(String name) {
        return Optional.ofNullable(shapes.get(name));
    }

    @Override
    public Set<String> all() {
        Set<String> all = new TreeSet<>(shapes.keySet());
        all.remove("Start");
        return all;
    }

    /** {@code caller_id_number}, which plain callflows use by itself, stands behind {@code call} here. */
    @Override
    public Optional<String> meant(String name) {
        return CALL_SHAPE.memberNames().contains(name) ? Optional.of(CALL + "." + name) : Similar.to(name, all());
    }
}
