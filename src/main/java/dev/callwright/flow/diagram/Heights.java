package dev.callwright.flow.diagram;

import java.util.List;

/** Where each rank stands from top to bottom. Between ranks lie channels, in which edges go from side to side. */
final class Heights {
    /** Above a row of nodes, where edges come together and have their arrows. */
    static final double LANDING = 12;

    private static final double LEAST = 14;
    private static final double MOST = 72;
    private static final double PER_PIXEL = 0.14;

    private final double start;
    private final double[] top;
    private final double[] bottom;
    private final double end;

    private Heights(double start, double[] top, double[] bottom, double end) {
        this.start = start;
        this.top = top;
        this.bottom = bottom;
        this.end = end;
    }

    /** @param start where the channel above all ranks begins */
    static Heights of(double start, List<List<Slot>> ranks, List<Chain> chains) {
        // the channel with the number of a rank lies above it
        double[] widest = new double[ranks.size() + 1];
        for (Chain chain : chains) {
            Slot before = chain.from();
            for (Slot bend : chain.bends()) {
                widen(widest, before, bend);
                before = bend;
            }
            widen(widest, before, chain.to());
        }
        double[] top = new double[ranks.size()];
        double[] bottom = new double[ranks.size()];
        double y = start;
        for (int rank = 0; rank < ranks.size(); rank++) {
            double height = ranks.get(rank).stream()
                    .mapToDouble(slot -> slot.height)
                    .max()
                    .orElse(0);
            top[rank] = y + channel(widest[rank], ranks.get(rank).isEmpty());
            bottom[rank] = top[rank] + height + (rank % 2 == 0 ? LANDING : 0);
            y = bottom[rank];
        }
        return new Heights(start, top, bottom, y + channel(widest[ranks.size()], false));
    }

    private static void widen(double[] widest, Slot one, Slot other) {
        int channel;
        if (one.rank != other.rank) {
            channel = Math.max(one.rank, other.rank);
        } else {
            // a turn: below the labels, above the nodes
            channel = one.rank % 2 == 0 ? one.rank : one.rank + 1;
        }
        // the less two ends of a turn differ, the rounder it has to be
        double across = Math.abs(one.x - other.x) + (one.rank == other.rank ? 60 : 0);
        widest[channel] = Math.max(widest[channel], across);
    }

    private static double channel(double across, boolean unused) {
        return unused ? 0 : Math.max(LEAST, Math.min(MOST, across * PER_PIXEL));
    }

    /** Where edges leave the channel above a rank. */
    double top(int rank) {
        return top[rank];
    }

    /** Where they enter the channel below it. */
    double bottom(int rank) {
        return bottom[rank];
    }

    /** The height of the channel above a rank, or with the number of ranks that below them all. */
    double channel(int rank) {
        double from = rank == 0 ? start : bottom[rank - 1];
        return (rank == top.length ? end : top[rank]) - from;
    }

    /** The upper edge of a box in a rank of nodes. */
    double boxTop(Slot slot) {
        double room = bottom[slot.rank] - top[slot.rank] - LANDING - slot.height;
        return top[slot.rank] + LANDING + Math.floor(room / 2);
    }

    /** The middle of a label. */
    double middle(Slot slot) {
        return (top[slot.rank] + bottom[slot.rank]) / 2;
    }

    /** Where the channel below all ranks ends. */
    double end() {
        return end;
    }
}
