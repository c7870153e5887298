package dev.callwright.flow.graph;

import dev.callwright.flow.document.Similar;
import dev.callwright.flow.liquid.CallVariables;
import dev.callwright.flow.liquid.Names;
import dev.callwright.flow.liquid.Shape;
import dev.callwright.flow.node.StartVariables;
import dev.callwright.flow.outside.Secrets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The variables that templates of a flow may use: the call, the secrets, and what each node leaves behind. */
final class GraphNames implements Names {
    static final String CALL = "call";
    static final String SECRETS = "secrets";
    static final Set<String> START = Set.of("start", "Start");

    private static final Shape CALL_SHAPE = CallVariables.asMembers();

    private final Map<String, Shape> shapes = new TreeMap<>();

    GraphNames(Map<String, GraphNode> nodes, Secrets secrets) {
        nodes.values().forEach(node -> shapes.put(node.name(), node.component().variables()));
        START.forEach(name -> shapes.put(name, StartVariables.SHAPE));
        shapes.put(CALL, CALL_SHAPE);
        Map<String, Shape> known = new HashMap<>();
        secrets.names().forEach(name -> {
            known.put(name, Shape.TEXT);
            known.put(name.toLowerCase(Locale.ROOT), Shape.TEXT);
        });
        shapes.put(SECRETS, Shape.of(known));
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
