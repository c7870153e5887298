package dev.callwright.flow.diagram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Puts nodes into layers, so that edges lead downwards. Edges that close a circle are found by a walk in depth from the
 * start, in the author's order, and lead back upwards; the others put each node below all that lead to it.
 */
final class Ranking {
    private static final int UNSEEN = 0;
    private static final int OPEN = 1;
    private static final int DONE = 2;

    private final List<List<Arc>> out;
    private final int[] state;
    private final boolean[] back;
    private final int[] order;
    private final int[] layer;
    private int visited;

    /** An edge between nodes by their numbers; its own number is {@code edge}. */
    record Arc(int edge, int from, int to) {}

    private Ranking(List<List<Arc>> out, int edges) {
        this.out = out;
        this.state = new int[out.size()];
        this.order = new int[out.size()];
        this.layer = new int[out.size()];
        this.back = new boolean[edges];
    }

    /**
     * Ranks a graph.
     *
     * @param start where to begin
     * @param out the arcs that leave each node
     * @param edges no arc's number is as high
     */
    static Ranking of(int start, List<List<Arc>> out, int edges) {
        Ranking ranking = new Ranking(out, edges);
        boolean[] entered = new boolean[out.size()];
        out.forEach(arcs -> arcs.forEach(arc -> entered[arc.to()] = true));
        ranking.walk(start);
        for (int node = 0; node < entered.length; node++) {
            if (!entered[node]) {
                ranking.walk(node);
            }
        }
        for (int node = 0; node < entered.length; node++) {
            ranking.walk(node);
        }
        ranking.layer();
        return ranking;
    }

    /** Whether an arc leads back up, or to its own node. */
    boolean leadsBack(Arc arc) {
        return back[arc.edge()];
    }

    /** From 0, the top. */
    int layer(int node) {
        return layer[node];
    }

    /** When the walk came by, from 0. */
    int order(int node) {
        return order[node];
    }

    private void walk(int root) {
        if (state[root] != UNSEEN) {
            return;
        }
        int[] next = new int[state.length];
        Deque<Integer> path = new ArrayDeque<>();
        path.push(enter(root));
        while (!path.isEmpty()) {
            int node = path.peek();
            if (next[node] == out.get(node).size()) {
                state[path.pop()] = DONE;
                continue;
            }
            Arc arc = out.get(node).get(next[node]++);
            if (state[arc.to()] == OPEN) {
                back[arc.edge()] = true;
            } else if (state[arc.to()] == UNSEEN) {
                path.push(enter(arc.to()));
            }
        }
    }

    private int enter(int node) {
        state[node] = OPEN;
        order[node] = visited++;
        return node;
    }

    /** The longest way to each node, without the edges that lead back. */
    private void layer() {
        int[] waiting = new int[layer.length];
        out.forEach(arcs -> arcs.stream().filter(arc -> !leadsBack(arc)).forEach(arc -> waiting[arc.to()]++));
        Deque<Integer> ready = new ArrayDeque<>();
        for (int node = 0; node < waiting.length; node++) {
            if (waiting[node] == 0) {
                ready.add(node);
            }
        }
        while (!ready.isEmpty()) {
            int node = ready.remove();
            for (Arc arc : out.get(node)) {
                if (!leadsBack(arc)) {
                    layer[arc.to()] = Math.max(layer[arc.to()], layer[node] + 1);
                    if (--waiting[arc.to()] == 0) {
                        ready.add(arc.to());
                    }
                }
            }
        }
    }
}
