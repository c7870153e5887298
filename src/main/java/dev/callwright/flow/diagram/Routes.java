package dev.callwright.flow.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of edges. They go straight down or up through ranks, in room that is kept for them, and from side to side only
 * in the channels between, as curves that stay in their channel. So no line touches a node that is not its own, or another
 * edge's label.
 */
final class Routes {
    /** A curve reaches three quarters of the way to its control points. */
    private static final double REACH = 1.2;

    private static final double BETWEEN_PORTS = 14;
    private static final double CORNER = 12;
    private static final double ARROW = 7;

    private final Heights heights;
    private final Map<Integer, Double> ports = new HashMap<>();

    Routes(Heights heights, List<Chain> chains) {
        this.heights = heights;
        Map<Slot, List<Chain>> leaving = new LinkedHashMap<>();
        chains.forEach(chain ->
                leaving.computeIfAbsent(chain.from(), from -> new ArrayList<>()).add(chain));
        leaving.forEach(this::spread);
    }

    /** Each edge leaves its node above its label, as far as the node reaches, and not too close to the next. */
    private void spread(Slot from, List<Chain> chains) {
        chains.sort(Comparator.comparingInt(chain -> chain.label().index));
        int count = chains.size();
        double least = from.left() + CORNER;
        double most = from.right() - CORNER;
        double between = count == 1 ? 0 : Math.min(BETWEEN_PORTS, (most - least) / (count - 1));
        double[] at = new double[count];
        for (int i = 0; i < count; i++) {
            double wanted = Math.min(most, Math.max(least, chains.get(i).label().x));
            at[i] = i == 0 ? wanted : Math.max(wanted, at[i - 1] + between);
        }
        for (int i = count - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], i == count - 1 ? most : at[i + 1] - between);
            ports.put(chains.get(i).edge(), at[i]);
        }
    }

    Route of(Chain chain) {
        Slot from = chain.from();
        Line line = new Line(ports.getOrDefault(chain.edge(), from.x), heights.boxTop(from) + from.height);
        line.straightTo(heights.bottom(from.rank));
        Slot before = chain.label();
        line.curveTo(before.x, heights.top(before.rank));
        line.straightTo(heights.bottom(before.rank));
        for (Slot bend : chain.bends().subList(1, chain.bends().size())) {
            if (bend.rank == before.rank) {
                line.turn(bend.x, REACH * heights.channel(bend.rank + 1));
                line.straightTo(heights.top(bend.rank));
            } else if (bend.rank < before.rank) {
                line.curveTo(bend.x, heights.bottom(bend.rank));
                line.straightTo(heights.top(bend.rank));
            } else {
                line.curveTo(bend.x, heights.top(bend.rank));
                line.straightTo(heights.bottom(bend.rank));
            }
            before = bend;
        }
        Slot to = chain.to();
        if (chain.leadsBack()) {
            line.turn(to.x, -REACH * heights.channel(to.rank));
        } else {
            line.curveTo(to.x, heights.top(to.rank));
        }
        double tip = heights.boxTop(to);
        line.straightTo(tip - ARROW);
        return new Route(line.toString(), Math.round(to.x), Math.round(tip));
    }

    /** The commands of a path, in whole pixels. */
    private static final class Line {
        private final StringBuilder path = new StringBuilder();
        private long x;
        private long y;

        Line(double x, double y) {
            this.x = Math.round(x);
            this.y = Math.round(y);
            path.append('M').append(this.x).append(' ').append(this.y);
        }

        void straightTo(double toY) {
            if (Math.round(toY) != y) {
                y = Math.round(toY);
                path.append('V').append(y);
            }
        }

        void curveTo(double toX, double toY) {
            if (Math.round(toX) == x) {
                straightTo(toY);
                return;
            }
            double middle = (y + toY) / 2;
            curve(middle, toX, toY);
        }

        /** Half round, first down by three quarters of {@code depth}, or up if that is negative. */
        void turn(double toX, double depth) {
            curve(y + depth, toX, y);
        }

        private void curve(double controlY, double toX, double toY) {
            path.append('C').append(x).append(' ').append(Math.round(controlY));
            x = Math.round(toX);
            y = Math.round(toY);
            path.append(' ').append(x).append(' ').append(Math.round(controlY));
            path.append(' ').append(x).append(' ').append(y);
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }
}
