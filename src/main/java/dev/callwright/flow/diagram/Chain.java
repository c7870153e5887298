package dev.callwright.flow.diagram;

import java.util.List;
import java.util.Optional;

/**
 * An edge on its way: the slots it passes from its node to the one it leads to.
 *
 * @param edge its number in the diagram
 * @param bends the first holds its label. Of an edge that leads down they are below one another; of one that leads back,
 *     the second is beside the first and each further one above the one before, the last beside the target
 * @param sign what it ends in, if it is not drawn through to a node
 */
record Chain(
        int edge, Slot from, Slot to, boolean leadsBack, EdgeLabel text, List<Slot> bends, Optional<NodeBox> sign) {

    /** An edge to a node, or a sign, in a layer further down. */
    static Chain down(int edge, Slot from, Slot to, EdgeLabel text, List<Slot> bends, Optional<NodeBox> sign) {
        Slot last = from;
        for (int rank = from.rank + 1; rank < to.rank; rank++) {
            Slot bend = bends.isEmpty() ? Slot.label(rank, text) : Slot.bend(rank);
            last.over(bend);
            bends.add(bend);
            last = bend;
        }
        last.over(to);
        return new Chain(edge, from, to, false, text, bends, sign);
    }

    /** An edge to a node further up, in the same layer, or to its own: down past the label, round, and up beside the nodes. */
    static Chain back(int edge, Slot from, Slot to, EdgeLabel text, List<Slot> bends) {
        Slot label = Slot.label(from.rank + 1, text);
        from.over(label);
        bends.add(label);
        Slot last = Slot.bend(label.rank);
        label.besides(last);
        bends.add(last);
        for (int rank = from.rank; rank >= to.rank; rank--) {
            Slot bend = Slot.bend(rank);
            bend.over(last);
            bends.add(bend);
            last = bend;
        }
        last.besides(to);
        return new Chain(edge, from, to, true, text, bends, Optional.empty());
    }

    Slot label() {
        return bends.get(0);
    }
}
