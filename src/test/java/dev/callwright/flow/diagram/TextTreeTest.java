package dev.callwright.flow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextTreeTest {
    @Test
    void aCircleIsWrittenOnceRoundAndThenPointsBack() {
        Diagram circle = Diagram.builder("")
                .node(DiagramNode.of("menu", NodeKind.INPUT, "menu"))
                .node(DiagramNode.of("again", NodeKind.DECISION, "again"))
                .edge(DiagramEdge.of("menu", "no_input", "again"))
                .edge(DiagramEdge.of("menu", "*", "menu"))
                .edge(DiagramEdge.of("again", "count_not_reached", "menu"))
                .build("menu");

        assertThat(TextTree.of(circle)).isEqualTo("""
                        menu
                        ├─ no_input: again
                        │  └─ count_not_reached: → menu (above)
                        └─ *: → menu (above)
                        """);
    }

    @Test
    void nothingOfAnAuthorMovesTheCursor() {
        assertThat(TextTree.of(Samples.TROUBLE.diagram())).matches("[^\\p{Cc}\\p{Cs}\\u202A-\\u202E&&[^\\n]]*");
    }

    @Property(tries = 100)
    void everyEdgeHasOneLine(
            @ForAll @IntRange(min = 1, max = 30) int nodes,
            @ForAll @IntRange(min = 0, max = 60) int edges,
            @ForAll long seed) {
        assertThat(TextTree.of(RandomDiagrams.of(nodes, edges, seed)).lines())
                .filteredOn(line -> line.contains("├─ ") || line.contains("└─ "))
                .hasSize(edges);
    }
}
