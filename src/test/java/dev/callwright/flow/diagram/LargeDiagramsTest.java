package dev.callwright.flow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** As many nodes and edges as there may be, in the shapes that cost most; far more than anybody can read. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class LargeDiagramsTest {
    @Test
    void aTangleIsDrawn() throws Exception {
        Diagram tangle = RandomDiagrams.of(Diagram.MAX_NODES, Diagram.MAX_EDGES, 1);

        assertThat(SvgDocument.parse(SvgImage.of(tangle)).groups("edge")).hasSize(Diagram.MAX_EDGES);
        assertThat(TextTree.of(tangle)).contains("(above)");
        assertThat(MermaidChart.of(tangle)).contains("n" + (Diagram.MAX_NODES - 1));
    }

    @Test
    void edgesWithTooLongAWayEndInASignThatNamesWhereTheyLead() throws Exception {
        DiagramBuilder chain = Diagram.builder("chain");
        for (int i = 0; i < Diagram.MAX_NODES; i++) {
            chain.node(DiagramNode.of("n" + i, NodeKind.MODULE, "node " + i));
            if (i > 0) {
                chain.edge(DiagramEdge.of("n" + (i - 1), "next", "n" + i));
                chain.edge(DiagramEdge.of("n" + i, "back", "n0"));
            }
        }
        SvgDocument svg = SvgDocument.parse(SvgImage.of(chain.build("n0")));

        assertThat(svg.groups("edge")).hasSize(2 * (Diagram.MAX_NODES - 1));
        assertThat(svg.groups("sign"))
                .isNotEmpty()
                .allMatch(sign -> sign.getTextContent().strip().equals("→ node 0"));
    }

    @Test
    void aStarIsDrawn() {
        DiagramBuilder star = Diagram.builder("star").node(DiagramNode.of("middle", NodeKind.INPUT, "middle"));
        for (int i = 1; i < Diagram.MAX_NODES; i++) {
            star.node(DiagramNode.of("n" + i, NodeKind.END, "end"));
            star.edge(DiagramEdge.of("middle", "to " + i, "n" + i));
            star.edge(DiagramEdge.of("n" + i, "again", "middle"));
        }
        assertThat(SvgImage.of(star.build("middle"))).contains("data-state=\"to 1999\"");
    }
}
