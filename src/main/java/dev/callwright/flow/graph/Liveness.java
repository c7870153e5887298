package dev.callwright.flow.graph;

import dev.callwright.flow.state.Frame;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which variables a call may still need from a node on: the others need not travel with it. Worked out for a
 * node when a call first stands there. Thread-safe. */
final class Liveness {
    private final Map<String, GraphNode> nodes;
    private final Map<String, Set<List<String>>> live = new ConcurrentHashMap<>();
    private final Set<String> startNames;
    private final String start;

    Liveness(Map<String, GraphNode> nodes, GraphNode start) {
        this.start = start.name();
        this.startNames = Stream.concat(GraphNames.START.stream(), Stream.of(start.name()))
                .collect(Collectors.toUnmodifiableSet());
        this.nodes = nodes;
    }

    /** The frame with only what is still needed where it stands. */
    Frame prune(Frame frame) {
        Map<String, Map<String, Object>> kept = new LinkedHashMap<>();
        for (List<String> path : live.computeIfAbsent(frame.node(), this::readsFrom)) {
            String node = path.get(0);
            Map<String, Object> values = frame.of(node);
            if (!values.isEmpty()) {
                copy(values, path, 1, kept.computeIfAbsent(node, name -> new LinkedHashMap<>()));
            }
        }
        kept.values().removeIf(Map::isEmpty);
        return frame.keeping(kept);
    }

    private Set<List<String>> readsFrom(String from) {
        Set<List<String>> reads = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String name = open.pop();
            GraphNode node = nodes.get(name);
            if (node == null || !seen.add(name)) {
                continue;
            }
            node.texts().reads().forEach(path -> reads.add(stored(path)));
            node.component().keeps().forEach(key -> reads.add(List.of(name, key)));
            node.next().values().forEach(open::push);
        }
        return reads;
    }

    /** What is read as {@code Start.…} is kept under the start node's own name. */
    private List<String> stored(List<String> path) {
        if (!startNames.contains(path.get(0))) {
            return path;
        }
        List<String> renamed = new java.util.ArrayList<>(path);
        renamed.set(0, start);
        return renamed;
    }

    @SuppressWarnings("unchecked")
    private static void copy(Map<String, Object> from, List<String> path, int at, Map<String, Object> to) {
        if (at == path.size()) {
            to.putAll(from);
            return;
        }
        String key = path.get(at);
        Object value = from.get(key);
        if (value == null) {
            return;
        }
        if (value instanceof Map<?, ?> inner && at + 1 < path.size()) {
            Object present = to.get(key);
            Map<String, Object> below = present instanceof Map<?, ?> map
                    ? new LinkedHashMap<>((Map<String, Object>) map)
                    : new LinkedHashMap<>();
            copy((Map<String, Object>) inner, path, at + 1, below);
            to.put(key, below);
        } else {
            to.put(key, value);
        }
    }
}
