package dev.callwright.flow.check;

import dev.callwright.callflow.Problem;
import dev.callwright.flow.document.Pointers;
import dev.callwright.flow.graph.GraphNode;
import dev.callwright.flow.node.Trait;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Circles in which the caller is never asked and nothing is counted: nothing in them ever ends the call. */
final class EndlessCircles implements GraphCheck {
    @Override
    public void check(Examined flow) {
        Map<String, Set<String>> ways = ways(flow);
        Set<String> named = new HashSet<>();
        for (String node : ways.keySet()) {
            if (!named.contains(node)) {
                List<String> circle = circle(node, ways);
                named.addAll(circle);
                report(flow, circle);
            }
        }
    }

    /** For each node that may stand in a circle, where the call goes on without being asked or counted. */
    private static Map<String, Set<String>> ways(Examined flow) {
        Map<String, Set<String>> ways = new LinkedHashMap<>();
        flow.graph().nodes().stream().filter(node -> !isHeldUp(node)).forEach(node -> {
            Set<String> next = new LinkedHashSet<>();
            node.next().forEach((state, to) -> {
                if (!EndOfCall.isBehind(node, state) && !isCounted(node, state)) {
                    next.add(to);
                }
            });
            ways.put(node.name(), next);
        });
        takeAwayDeadEnds(ways);
        return ways;
    }

    /** Nodes that lead nowhere stand in no circle, nor do those that only lead to such. */
    private static void takeAwayDeadEnds(Map<String, Set<String>> ways) {
        Map<String, List<String>> before = new HashMap<>();
        Deque<String> dead = new ArrayDeque<>();
        ways.forEach((node, next) -> {
            next.retainAll(ways.keySet());
            next.forEach(
                    to -> before.computeIfAbsent(to, name -> new ArrayList<>()).add(node));
            if (next.isEmpty()) {
                dead.add(node);
            }
        });
        while (!dead.isEmpty()) {
            String node = dead.poll();
            ways.remove(node);
            for (String from : before.getOrDefault(node, List.of())) {
                Set<String> next = ways.getOrDefault(from, Set.of());
                if (next.remove(node) && next.isEmpty()) {
                    dead.add(from);
                }
            }
        }
    }

    private static boolean isHeldUp(GraphNode node) {
        return node.is(Trait.ASKS);
    }

    /** A counter goes on that way only so often; when the count is reached, it always goes the other. */
    private static boolean isCounted(GraphNode node, String state) {
        return node.is(Trait.COUNTS) && state.equals("count_not_reached");
    }

    /** The shortest way from a node to itself; empty if it only leads to a circle. */
    private static List<String> circle(String start, Map<String, Set<String>> ways) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String node = open.poll();
            for (String next : ways.getOrDefault(node, Set.of())) {
                if (next.equals(start)) {
                    return way(start, node, cameFrom);
                }
                if (cameFrom.putIfAbsent(next, node) == null) {
                    open.add(next);
                }
            }
        }
        return List.of();
    }

    private static List<String> way(String start, String last, Map<String, String> cameFrom) {
        List<String> way = new ArrayList<>();
        String node = last;
        while (!node.equals(start)) {
            way.add(node);
            node = cameFrom.getOrDefault(node, start);
        }
        way.add(start);
        Collections.reverse(way);
        return way;
    }

    private static void report(Examined flow, List<String> circle) {
        if (circle.isEmpty()) {
            return;
        }
        String first = circle.get(0);
        String second = circle.get(1 % circle.size());
        GraphNode node = flow.graph().node(first).orElseThrow();
        String state = node.next().entrySet().stream()
                .filter(entry -> entry.getValue().equals(second))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        flow.report()
                .add(Problem.error(
                        Pointers.child(node.pointer() + "/next", state),
                        "a circle: " + String.join(" → ", circle) + " → " + first,
                        "a node in it that asks the caller (ivr_menu, get_input) or counts (counter): else nothing ends"
                                + " it"));
    }
}
