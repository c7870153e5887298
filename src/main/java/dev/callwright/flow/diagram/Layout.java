package dev.callwright.flow.diagram;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A drawing of a diagram in layers, from the top down (Sugiyama's method): circles are opened ({@link Ranking}), edges cut
 * into pieces from rank to rank ({@link Plan}), ranks put in order ({@link Ordering}), places given ({@link Coordinates},
 * {@link Heights}) and lines drawn ({@link Routes}). The same diagram has the same layout, always.
 *
 * @param width of everything, with a margin, in pixels
 * @param height of everything, with a margin
 * @param boxes of the diagram's nodes, in their order
 * @param lines of the diagram's edges, in their order
 */
record Layout(long width, long height, List<Box> boxes, List<EdgeLine> lines) {
    static final double MARGIN = 20;

    /** A box and its upper left corner. */
    record Box(NodeBox text, long x, long y) {
        long middle() {
            return x + Math.round(text.width() / 2);
        }
    }

    /**
     * An edge as it is drawn.
     *
     * @param label its text and size
     * @param labelX the left of its label
     * @param labelY the top of its label
     * @param sign what it ends in, if that is no node: none, or one
     */
    record EdgeLine(Route route, EdgeLabel label, long labelX, long labelY, List<Box> sign) {}

    /** @param top room to leave above */
    static Layout of(Diagram diagram, double top) {
        Plan plan = Plan.of(diagram);
        List<List<Slot>> ranks = plan.ranks();
        Ordering.improve(ranks);
        Coordinates.assign(MARGIN, ranks, plan.chains());
        Heights heights = Heights.of(MARGIN + top, ranks, plan.chains());
        Routes routes = new Routes(heights, plan.chains());
        List<Box> boxes = IntStream.range(0, plan.slots().size())
                .mapToObj(i -> box(plan.boxes().get(i), plan.slots().get(i), heights))
                .toList();
        List<EdgeLine> lines = plan.chains().stream()
                .map(chain -> line(chain, routes, heights))
                .toList();
        double right = ranks.stream()
                .flatMap(List::stream)
                .mapToDouble(Slot::right)
                .max()
                .orElse(0);
        return new Layout((long) Math.ceil(right + MARGIN), (long) Math.ceil(heights.end() + MARGIN), boxes, lines);
    }

    private static EdgeLine line(Chain chain, Routes routes, Heights heights) {
        Slot label = chain.label();
        return new EdgeLine(
                routes.of(chain),
                chain.text(),
                Math.round(label.left()),
                Math.round(heights.middle(label) - label.height / 2),
                chain.sign().stream()
                        .map(sign -> box(sign, chain.to(), heights))
                        .toList());
    }

    private static Box box(NodeBox text, Slot slot, Heights heights) {
        return new Box(text, Math.round(slot.left()), Math.round(heights.boxTop(slot)));
    }
}
