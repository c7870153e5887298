package dev.callwright.flow.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that takes up room in a rank: a node, a label, or an edge on its way through. Ranks with even numbers hold
 * nodes, those between them labels. It is moved about while the layout is worked out.
 */
final class Slot {
    final int rank;
    final double width;
    final double height;
    final boolean isNode;
    final List<Slot> above = new ArrayList<>();
    final List<Slot> below = new ArrayList<>();
    /** In the same rank: the other end of a turn, or the node that an edge turns to. At most one of an edge, any of a node. */
    final List<Slot> beside = new ArrayList<>();

    /** Its place in the rank, from 0. */
    int index;

    /** Its middle. */
    double x;

    private Slot(int rank, double width, double height, boolean isNode) {
        this.rank = rank;
        this.width = width;
        this.height = height;
        this.isNode = isNode;
    }

    static Slot node(int layer, NodeBox box) {
        return new Slot(2 * layer, box.width(), box.height(), true);
    }

    /** An edge on its way through a rank. */
    static Slot bend(int rank) {
        return new Slot(rank, 0, 0, false);
    }

    /** The label of an edge. */
    static Slot label(int rank, EdgeLabel label) {
        return new Slot(rank, label.width(), label.height(), false);
    }

    /** The upper end of a line to {@code lower}. */
    void over(Slot lower) {
        below.add(lower);
        lower.above.add(this);
    }

    void besides(Slot other) {
        beside.add(other);
        other.beside.add(this);
    }

    double left() {
        return x - width / 2;
    }

    double right() {
        return x + width / 2;
    }
}
