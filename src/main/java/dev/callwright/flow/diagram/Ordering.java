package dev.callwright.flow.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The order of each rank, so that few edges cross: each slot goes to the mean place of those it is tied to in the rank
 * before, down all ranks, then up again, a few times; the best order seen is kept (Sugiyama, Tagawa and Toda 1981, the
 * barycentre method).
 */
final class Ordering {
    private static final int SWEEPS = 16;
    private static final int PATIENCE = 4;

    private final List<List<Slot>> ranks;

    private Ordering(List<List<Slot>> ranks) {
        this.ranks = ranks;
    }

    /** Orders the ranks in place. */
    static void improve(List<List<Slot>> ranks) {
        new Ordering(ranks).improve();
    }

    private void improve() {
        ranks.forEach(Ordering::number);
        List<List<Slot>> best = copy();
        long least = crossings();
        int inVain = 0;
        for (int sweep = 0; sweep < SWEEPS && least > 0 && inVain < PATIENCE; sweep++) {
            boolean down = sweep % 2 == 0;
            for (int i = 0; i < ranks.size(); i++) {
                sort(ranks.get(down ? i : ranks.size() - 1 - i), down);
            }
            long crossings = crossings();
            inVain = crossings < least ? 0 : inVain + 1;
            if (crossings < least) {
                least = crossings;
                best = copy();
            }
        }
        for (int i = 0; i < ranks.size(); i++) {
            ranks.set(i, best.get(i));
            number(best.get(i));
        }
    }

    private List<List<Slot>> copy() {
        List<List<Slot>> copy = new ArrayList<>();
        ranks.forEach(rank -> copy.add(new ArrayList<>(rank)));
        return copy;
    }

    private static void number(List<Slot> rank) {
        for (int i = 0; i < rank.size(); i++) {
            rank.get(i).index = i;
        }
    }

    /** A slot that is to move, and where to. */
    private record Wish(Slot slot, double place) {}

    /** Slots that are tied to nothing on that side stay where they are; the others share the remaining places. */
    private static void sort(List<Slot> rank, boolean down) {
        List<Wish> wishes = new ArrayList<>();
        for (Slot slot : rank) {
            wish(slot, down).ifPresent(place -> wishes.add(new Wish(slot, place)));
        }
        List<Integer> places =
                wishes.stream().map(wish -> wish.slot().index).sorted().toList();
        wishes.sort(Comparator.comparingDouble(Wish::place));
        for (int i = 0; i < wishes.size(); i++) {
            rank.set(places.get(i), wishes.get(i).slot());
        }
        number(rank);
    }

    private static OptionalDouble wish(Slot slot, boolean down) {
        OptionalDouble own = mean(down ? slot.above : slot.below);
        if (own.isPresent() || slot.isNode) {
            return own;
        }
        // what turns to something else in its rank goes beside it
        for (Slot other : slot.beside) {
            OptionalDouble there = mean(down ? other.above : other.below);
            if (there.isPresent()) {
                return OptionalDouble.of(there.getAsDouble() + 0.01);
            }
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble mean(List<Slot> slots) {
        return slots.stream().mapToInt(slot -> slot.index).average();
    }

    private long crossings() {
        long crossings = 0;
        for (int i = 1; i < ranks.size(); i++) {
            crossings += crossings(ranks.get(i - 1), ranks.get(i).size());
        }
        return crossings;
    }

    /** Pairs of ties whose upper and lower ends are in opposite order, counted with a Fenwick tree. */
    private static long crossings(List<Slot> upper, int lowerSize) {
        int[] tree = new int[lowerSize + 1];
        long crossings = 0;
        int seen = 0;
        for (Slot slot : upper) {
            int[] ends = slot.below.stream().mapToInt(below -> below.index).toArray();
            for (int end : ends) {
                int before = 0;
                for (int at = end + 1; at > 0; at -= at & -at) {
                    before += tree[at];
                }
                crossings += seen - before;
            }
            for (int end : ends) {
                for (int at = end + 1; at <= lowerSize; at += at & -at) {
                    tree[at]++;
                }
            }
            seen += ends.length;
        }
        return crossings;
    }
}
