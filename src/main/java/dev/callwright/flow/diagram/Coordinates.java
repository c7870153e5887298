package dev.callwright.flow.diagram;

import java.util.List;

/**
 * Where each slot stands from left to right. In turn each rank is put as near as it can get to what its slots are tied to,
 * in the sense of least squares, without changing its order or coming too close: for one rank that is a monotone
 * regression, solved exactly by pooling neighbours that violate the distance.
 */
final class Coordinates {
    private static final double BETWEEN_NODES = 28;
    private static final double BETWEEN_BENDS = 16;
    private static final int ROUNDS = 24;

    /** How much a tie wants to be straight: a long edge more than its ends. */
    private static final double BEND_TO_BEND = 8;

    private static final double BEND_TO_NODE = 2;
    private static final double BESIDE = 0.5;
    private static final double NOTHING = 0.001;

    private final List<List<Slot>> ranks;

    private Coordinates(List<List<Slot>> ranks) {
        this.ranks = ranks;
    }

    /** Sets every slot's {@code x}; the leftmost begins at {@code left}. */
    static void assign(double left, List<List<Slot>> ranks, List<Chain> chains) {
        Coordinates coordinates = new Coordinates(ranks);
        ranks.forEach(Coordinates::pack);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < ranks.size(); i++) {
                boolean down = round % 2 == 0;
                coordinates.place(ranks.get(down ? i : ranks.size() - 1 - i), round == 0, round == 1);
            }
        }
        chains.forEach(chain -> {
            List<Slot> way = chain.bends();
            List<Slot> afterLabel = way.subList(1, way.size());
            if (chain.leadsBack() || !coordinates.straighten(way)) {
                coordinates.straighten(afterLabel);
            }
        });
        coordinates.shift(left);
    }

    private static void pack(List<Slot> rank) {
        double x = 0;
        for (int i = 0; i < rank.size(); i++) {
            x += i == 0 ? 0 : distance(rank.get(i - 1), rank.get(i));
            rank.get(i).x = x;
        }
    }

    private static double distance(Slot left, Slot right) {
        double gap = left.isNode && right.isNode ? BETWEEN_NODES : BETWEEN_BENDS;
        return (left.width + right.width) / 2 + gap;
    }

    /** A run of slots that stand at their least distance from each other. */
    private static final class Block {
        int first;
        double weight;
        double sum;

        double at() {
            return sum / weight;
        }
    }

    private void place(List<Slot> rank, boolean onlyAbove, boolean onlyBelow) {
        double[] offset = new double[rank.size()];
        Block[] blocks = new Block[rank.size()];
        int count = 0;
        for (int i = 0; i < rank.size(); i++) {
            Slot slot = rank.get(i);
            offset[i] = i == 0 ? 0 : offset[i - 1] + distance(rank.get(i - 1), slot);
            Block block = new Block();
            block.first = i;
            pull(block, slot, onlyAbove, onlyBelow, offset[i]);
            blocks[count++] = block;
            while (count > 1 && blocks[count - 2].at() > blocks[count - 1].at()) {
                Block last = blocks[--count];
                blocks[count - 1].weight += last.weight;
                blocks[count - 1].sum += last.sum;
            }
        }
        for (int b = 0; b < count; b++) {
            int end = b + 1 < count ? blocks[b + 1].first : rank.size();
            for (int i = blocks[b].first; i < end; i++) {
                rank.get(i).x = blocks[b].at() + offset[i];
            }
        }
    }

    private static void pull(Block block, Slot slot, boolean onlyAbove, boolean onlyBelow, double offset) {
        block.weight = NOTHING;
        block.sum = NOTHING * (slot.x - offset);
        if (!onlyBelow) {
            slot.above.forEach(other -> pull(block, weight(slot, other), other.x - offset));
        }
        if (!onlyAbove) {
            slot.below.forEach(other -> pull(block, weight(slot, other), other.x - offset));
        }
        for (Slot other : slot.beside) {
            double apart = distance(slot, other) * (other.index < slot.index ? 1 : -1);
            pull(block, BESIDE, other.x + apart - offset);
        }
    }

    private static void pull(Block block, double weight, double to) {
        block.weight += weight;
        block.sum += weight * to;
    }

    private static double weight(Slot one, Slot other) {
        return one.isNode || other.isNode ? BEND_TO_NODE : BEND_TO_BEND;
    }

    /** Puts the bends of an edge below one another, if there is room for that in every rank. */
    private boolean straighten(List<Slot> way) {
        double least = Double.NEGATIVE_INFINITY;
        double most = Double.POSITIVE_INFINITY;
        double sum = 0;
        for (Slot bend : way) {
            List<Slot> rank = ranks.get(bend.rank);
            if (bend.index > 0) {
                Slot left = rank.get(bend.index - 1);
                least = Math.max(least, left.x + distance(left, bend));
            }
            if (bend.index < rank.size() - 1) {
                Slot right = rank.get(bend.index + 1);
                most = Math.min(most, right.x - distance(bend, right));
            }
            sum += bend.x;
        }
        if (way.isEmpty() || least > most) {
            return false;
        }
        double x = Math.min(most, Math.max(least, sum / way.size()));
        way.forEach(bend -> bend.x = x);
        return true;
    }

    private void shift(double to) {
        double left = ranks.stream()
                .flatMap(List::stream)
                .mapToDouble(Slot::left)
                .min()
                .orElse(0);
        ranks.forEach(rank -> rank.forEach(slot -> slot.x += to - left));
    }
}
