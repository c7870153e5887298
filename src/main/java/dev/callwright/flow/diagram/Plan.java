package dev.callwright.flow.diagram;

import dev.callwright.flow.diagram.Ranking.Arc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be laid out: boxes in ranks, and edges cut into pieces from one rank to the next.
 *
 * <p>An edge takes a place in every rank it passes, so the work grows with the product of edges and layers. Where that
 * becomes too much, the edges with the longest ways are not drawn through: they end in a sign with the name of the node
 * they lead to. So do those that lead nowhere.
 */
final class Plan {
    /** Places that edges may take in all; enough for hundreds of nodes. */
    private static final int MOST_BENDS = 40_000;

    private final Diagram diagram;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<NodeBox> boxes = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final List<Chain> chains = new ArrayList<>();
    private final List<Keyed> keyed = new ArrayList<>();

    /** A slot and where it stands in its rank to begin with: as the walk came by, edges behind their node. */
    private record Keyed(Slot slot, int order, int edge) {}

    private Plan(Diagram diagram) {
        this.diagram = diagram;
    }

    static Plan of(Diagram diagram) {
        Plan plan = new Plan(diagram);
        plan.make();
        return plan;
    }

    /** The boxes of the diagram's nodes, in their order. */
    List<NodeBox> boxes() {
        return boxes;
    }

    /** The places of the diagram's nodes, in their order. */
    List<Slot> slots() {
        return slots;
    }

    /** The edges, in the diagram's order. */
    List<Chain> chains() {
        return chains;
    }

    /** Everything, from the top: an even rank of nodes, an odd one of labels, and so on. */
    List<List<Slot>> ranks() {
        keyed.sort(Comparator.comparingInt(Keyed::order).thenComparingInt(Keyed::edge));
        int count = keyed.stream().mapToInt(place -> place.slot().rank).max().orElse(0) + 1;
        List<List<Slot>> ranks = new ArrayList<>();
        for (int rank = 0; rank < count + count % 2; rank++) {
            ranks.add(new ArrayList<>());
        }
        keyed.forEach(place -> ranks.get(place.slot().rank).add(place.slot()));
        return ranks;
    }

    private void make() {
        List<List<Arc>> out = new ArrayList<>();
        for (DiagramNode node : diagram.nodes()) {
            numbers.put(node.id(), numbers.size());
            out.add(new ArrayList<>());
        }
        List<Arc> arcs = new ArrayList<>();
        for (int edge = 0; edge < diagram.edges().size(); edge++) {
            arc(edge).ifPresent(arcs::add);
        }
        arcs.forEach(arc -> out.get(arc.from()).add(arc));
        Ranking ranking =
                Ranking.of(number(diagram.start()), out, diagram.edges().size());
        for (int node = 0; node < numbers.size(); node++) {
            NodeBox box = NodeBox.of(diagram.nodes().get(node));
            Slot slot = Slot.node(ranking.layer(node), box);
            boxes.add(box);
            slots.add(slot);
            keyed.add(new Keyed(slot, ranking.order(node), -1));
        }
        Set<Integer> through = drawnThrough(arcs, ranking);
        for (int edge = 0; edge < diagram.edges().size(); edge++) {
            chain(edge, through.contains(edge), ranking);
        }
    }

    private static Set<Integer> drawnThrough(List<Arc> arcs, Ranking ranking) {
        Set<Integer> drawn = new HashSet<>();
        int bends = 0;
        for (Arc arc : arcs.stream()
                .sorted(Comparator.comparingInt(arc -> span(arc, ranking)))
                .toList()) {
            bends += span(arc, ranking);
            if (bends > MOST_BENDS) {
                return drawn;
            }
            drawn.add(arc.edge());
        }
        return drawn;
    }

    private static int span(Arc arc, Ranking ranking) {
        int layers = ranking.layer(arc.to()) - ranking.layer(arc.from());
        return ranking.leadsBack(arc) ? 3 - 2 * layers : 2 * layers - 1;
    }

    private void chain(int edge, boolean through, Ranking ranking) {
        DiagramEdge drawn = diagram.edges().get(edge);
        EdgeLabel text = EdgeLabel.of(drawn.label());
        int from = number(drawn.from());
        List<Slot> bends = new ArrayList<>();
        Optional<Arc> arc = arc(edge).filter(any -> through);
        if (arc.isPresent()) {
            Slot to = slots.get(arc.get().to());
            chains.add(
                    ranking.leadsBack(arc.get())
                            ? Chain.back(edge, slots.get(from), to, text, bends)
                            : Chain.down(edge, slots.get(from), to, text, bends, Optional.empty()));
        } else {
            NodeBox sign = NodeBox.sign(drawn.to().map(this::pointer).orElse("leads nowhere"));
            Slot to = Slot.node(ranking.layer(from) + 1, sign);
            keyed.add(new Keyed(to, ranking.order(from), edge));
            chains.add(Chain.down(edge, slots.get(from), to, text, bends, Optional.of(sign)));
        }
        bends.forEach(bend -> keyed.add(new Keyed(bend, ranking.order(from), edge)));
    }

    private Optional<Arc> arc(int edge) {
        DiagramEdge drawn = diagram.edges().get(edge);
        return drawn.to().map(to -> new Arc(edge, number(drawn.from()), number(to)));
    }

    private String pointer(String to) {
        return "→ " + diagram.nodes().get(number(to)).label();
    }

    private int number(String id) {
        return Objects.requireNonNull(numbers.get(id));
    }
}
