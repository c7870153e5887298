package dev.callwright.flow.graph;

import dev.callwright.callflow.BranchKeys;
import dev.callwright.flow.component.Components;
import dev.callwright.flow.document.Pointers;
import dev.callwright.flow.document.Similar;
import dev.callwright.flow.file.FileReport;
import dev.callwright.flow.file.FlowFile;
import dev.callwright.flow.file.Found;
import dev.callwright.flow.node.Component;
import dev.callwright.flow.node.ComponentType;
import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.TextsRead;
import dev.callwright.flow.outside.Outside;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the {@code nodes} of a flow file. */
public final class GraphReader {
    /** The most nodes of one flow. */
    public static final int MOST_NODES = 1_000;

    private static final String NODES = "/nodes";

    /** What nodes may be called, as a regular expression. */
    public static final String NAME = "[A-Za-z_][A-Za-z0-9_]{0,63}";

    private static final Set<String> RESERVED = new TreeSet<>(Set.of(
            GraphNames.CALL, GraphNames.SECRETS, "forloop", "tablerowloop", "empty", "blank", "nil", "true", "false"));
    private static final String START = "start";

    private final FlowFile file;
    private final FileReport report;
    private final ZoneId zone;
    private final Outside outside;
    private final Components components;
    private final int before;
    private final Map<String, GraphNode> nodes = new LinkedHashMap<>();
    private final List<TextsRead> read = new ArrayList<>();
    private final Map<String, String> flows = new LinkedHashMap<>();

    private GraphReader(FlowFile file, ZoneId zone, Outside outside) {
        this.file = file;
        this.report = file.report();
        this.before = report.errors();
        this.zone = zone;
        this.outside = outside;
        this.components = Components.of(file.target().version());
    }

    /**
     * A graph that was read.
     *
     * @param flows the other flows that it names, by the pointer where it does
     */
    public record Read(Graph graph, Map<String, String> flows) {}

    /** What no node may be called, since templates know something else by that name. */
    public static List<String> reservedNames() {
        return List.copyOf(RESERVED);
    }

    /** The graph; empty if there is an error in it, every one of which has been reported. */
    public static Optional<Read> read(FlowFile file, @Nullable Object nodes, ZoneId zone, Outside outside) {
        GraphReader reader = new GraphReader(file, zone, outside);
        return reader.graph(nodes).map(graph -> new Read(graph, Map.copyOf(reader.flows)));
    }

    private Optional<Graph> graph(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> written) || written.isEmpty()) {
            report.error(NODES, Found.of(value), "nodes by name: { start: { type: start, next: { … } }, … }");
            return Optional.empty();
        }
        if (written.size() > MOST_NODES) {
            report.error(NODES, String.format("%,d nodes", written.size()), String.format("at most %,d", MOST_NODES));
            return Optional.empty();
        }
        written.forEach((name, node) -> node(String.valueOf(name), node, written.keySet()));
        Optional<GraphNode> start = start(written);
        GraphNames names = new GraphNames(nodes, written.keySet(), outside.secrets());
        read.forEach(texts -> texts.check(file, names));
        return report.errors() > before
                ? Optional.empty()
                : start.map(node -> new Graph(nodes, node, file.target(), file.preparer()));
    }

    private void node(String name, @Nullable Object value, Set<?> all) {
        String pointer = Pointers.child(NODES, name);
        if (!name.matches(NAME) || RESERVED.contains(name)) {
            report.unknownKey(
                    pointer,
                    "a node named " + Found.of(name),
                    "a name of letters, digits and _ (templates use it), none of " + String.join(", ", RESERVED),
                    Optional.of(RESERVED.contains(name) ? name + "_1" : name.replaceAll("[^A-Za-z0-9_]", "_"))
                            .filter(text -> text.matches(NAME)));
            return;
        }
        if (!(value instanceof Map<?, ?> written)) {
            report.error(pointer, Found.of(value), "a node: { type: play_audio, … }");
            return;
        }
        Optional<ComponentType> type = type(written, pointer);
        if (type.isEmpty()) {
            return;
        }
        TextsRead texts = new TextsRead();
        NodeReader reader = new NodeReader(file, name, written, pointer, texts, zone);
        reader.rejectUnknown(type.get().options());
        Optional<Component> component = type.get().read(reader);
        flows.putAll(reader.flows());
        read.add(texts);
        if (component.isEmpty()) {
            whereItLeads(written, pointer, all);
            return;
        }
        Map<String, String> next = next(written, type.get(), component.get(), pointer, all);
        nodes.put(name, new GraphNode(name, pointer, type.get(), component.get(), next, written, texts));
    }

    /** Of a node with a mistake, whose states are not known. */
    private void whereItLeads(Map<?, ?> node, String pointer, Set<?> all) {
        String at = pointer + "/next";
        if (node.get("next") instanceof Map<?, ?> states) {
            states.forEach((state, to) -> target(to, Pointers.child(at, String.valueOf(state)), all));
        } else if (node.get("next") instanceof String only) {
            target(only, at, all);
        }
    }

    private Optional<ComponentType> type(Map<?, ?> node, String pointer) {
        if (node.get("type") instanceof String name) {
            Optional<ComponentType> type = components.named(name);
            if (type.isEmpty()) {
                Set<String> known = components.types().keySet();
                report.error(
                        pointer + "/type",
                        "the component " + Found.of(name),
                        "one of "
                                + String.join(
                                        ", ",
                                        Components.ours().stream()
                                                .map(ComponentType::name)
                                                .sorted()
                                                .toList())
                                + ", or a module of Kazoo's, kazoo.tts for example",
                        Similar.to(name, known));
            }
            return type;
        }
        report.error(
                node.containsKey("type") ? pointer + "/type" : pointer,
                node.containsKey("type") ? Found.of(node.get("type")) : "no \"type\"",
                "\"type\": the component, for example play_audio");
        return Optional.empty();
    }

    private Map<String, String> next(
            Map<?, ?> node, ComponentType type, Component component, String pointer, Set<?> all) {
        Map<String, String> next = new LinkedHashMap<>();
        if (!node.containsKey("next")) {
            return next;
        }
        String at = pointer + "/next";
        Object written = node.get("next");
        if (written instanceof String only) {
            Optional<String> state = onlyState(component);
            if (state.isEmpty()) {
                report.error(
                        at,
                        Found.of(only),
                        "which node comes behind which state: "
                                + component.states().description());
            } else {
                connect(state.get(), only, at, all, next);
            }
            return next;
        }
        if (!(written instanceof Map<?, ?> states)) {
            report.error(at, Found.of(written), "a node for each state: { completed: report, failed: sorry }");
            return next;
        }
        states.forEach((key, to) -> {
            String state = String.valueOf(key);
            String place = Pointers.child(at, state);
            if (!component.states().has(state)) {
                report.unknownKey(
                        place,
                        "the state " + Found.of(state),
                        component.states().description(),
                        Similar.to(state, states(type, component)));
            } else {
                connect(state, to, place, all, next);
            }
        });
        return next;
    }

    /** The names of states that a slip may mean. */
    private static Set<String> states(ComponentType type, Component component) {
        Set<String> names = new TreeSet<>(component.states().names());
        type.states().always().stream().filter(component.states()::has).forEach(names::add);
        return names;
    }

    private void connect(String state, @Nullable Object to, String place, Set<?> all, Map<String, String> next) {
        target(to, place, all).ifPresent(target -> next.put(state, target));
    }

    private Optional<String> target(@Nullable Object to, String place, Set<?> all) {
        if (to instanceof String target && all.contains(target)) {
            return Optional.of(target);
        }
        List<String> names = all.stream().map(String::valueOf).toList();
        report.error(
                place,
                to instanceof String ? "the node " + Found.of(to) + ", which there is none of" : Found.of(to),
                "the name of a node",
                to instanceof String target ? Similar.to(target, names) : Optional.empty());
        return Optional.empty();
    }

    /** The state that is meant by {@code next: node}: the only one, or {@code _}. */
    private static Optional<String> onlyState(Component component) {
        List<String> names = component.states().names();
        if (names.size() == 1) {
            return Optional.of(names.get(0));
        }
        return names.isEmpty() && component.states().has(BranchKeys.OTHERWISE)
                ? Optional.of(BranchKeys.OTHERWISE)
                : Optional.empty();
    }

    private Optional<GraphNode> start(Map<?, ?> written) {
        List<GraphNode> starts = nodes.values().stream()
                .filter(node -> node.type().name().equals(START))
                .toList();
        if (starts.size() == 1) {
            GraphNode start = starts.get(0);
            boolean taken = written.containsKey(START) && !start.name().equals(START);
            if (taken) {
                report.error(
                        Pointers.child(NODES, START),
                        "a node named start that is not where the flow starts",
                        "another name: {{ start.call.from }} means the start node \"" + start.name() + "\"");
            }
            return Optional.of(start);
        }
        if (starts.isEmpty() && report.errors() == before) {
            report.error(NODES, "no node of type start", "one: start: { type: start, next: { incoming_call: … } }");
        }
        starts.stream()
                .skip(1)
                .forEach(node -> report.error(
                        node.pointer(),
                        "a second node of type start",
                        "one: the other is " + starts.get(0).name()));
        return Optional.empty();
    }
}
