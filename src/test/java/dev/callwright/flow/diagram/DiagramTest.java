package dev.callwright.flow.diagram;

import static dev.callwright.callflow.modules.Modules.device;
import static dev.callwright.callflow.modules.Modules.tts;
import static dev.callwright.callflow.modules.Modules.voicemail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.callwright.callflow.Callflow;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagramTest {
    private static final DiagramNode A = DiagramNode.of("a", NodeKind.PROMPT, "a");

    @Test
    void anEdgeMustJoinNodesThatAreThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Diagram("", "a", List.of(A), List.of(DiagramEdge.of("a", "x", "b"))))
                .withMessage("an edge to \"b\" (expected: the id of a node)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Diagram("", "a", List.of(A), List.of(DiagramEdge.of("b", "x", "a"))))
                .withMessage("an edge from \"b\" (expected: the id of a node)");
    }

    @Test
    void anIdOrAStateIsThereOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Diagram("", "a", List.of(A, A), List.of()))
                .withMessage("two nodes with the id \"a\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Diagram(
                        "", "a", List.of(A), List.of(DiagramEdge.of("a", "x", "a"), DiagramEdge.dangling("a", "x"))))
                .withMessage("two edges from \"a\" with the state \"x\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Diagram("", "b", List.of(A), List.of()))
                .withMessage("the start \"b\" (expected: the id of a node)");
    }

    @Test
    void nobodyDrawsMoreThanAnybodyCanRead() {
        List<DiagramNode> nodes = IntStream.rangeClosed(0, Diagram.MAX_NODES)
                .mapToObj(i -> DiagramNode.of("n" + i, NodeKind.END, ""))
                .toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Diagram("", "n0", nodes, List.of()))
                .withMessage("2,001 nodes (expected: at most 2,000)");
    }

    @Test
    void aNodeOfACallflowIsFoundByTheBranchKeysThatLeadToIt() {
        Diagram diagram =
                Diagram.of(device("front_desk").on("sip:486", tts("Busy.")).otherwise(voicemail("company")));

        assertThat(diagram.start()).isEqualTo("callflow");
        assertThat(diagram.nodes())
                .extracting(DiagramNode::id)
                .containsExactly("callflow", "callflow/sip:486", "callflow/_");
        assertThat(diagram.edges())
                .extracting(DiagramEdge::kind)
                .containsExactly(DiagramEdge.Kind.FAILURE, DiagramEdge.Kind.NORMAL);
    }

    @Test
    void ofACallflowThatIsTooLargeTheTopIsDrawn() {
        Callflow leaf = voicemail("company");
        Callflow wide = leaf;
        for (int i = 0; i < 5_000; i++) {
            wide = i % 100 == 0 ? Callflow.of("menu", Map.of(), Map.of("_", wide)) : wide.on("k" + i, leaf);
        }
        Diagram diagram = Diagram.of(wide);

        assertThat(diagram.nodes()).hasSizeLessThanOrEqualTo(Diagram.MAX_NODES);
        assertThat(diagram.nodes()).last().extracting(DiagramNode::label).isEqualTo("…");
        assertThat(diagram.edges()).filteredOn(edge -> edge.label().equals("…")).isNotEmpty();
    }

    @Test
    void onlyWhatTellsNodesApartIsShownAndNoSecrets() {
        Callflow node = Callflow.of(
                "webhook",
                new java.util.TreeMap<>(Map.of(
                        "uri",
                        "https://user:pass@example.com/s/abcdef0123/x?token=1#y",
                        "http_verb",
                        "post",
                        "custom_headers",
                        Map.of("a", "b"),
                        "retries",
                        3,
                        "password",
                        "hunter2",
                        "empty",
                        Map.of())),
                Map.of());

        assertThat(Diagram.of(node).nodes().get(0).details())
                .containsExactly("custom_headers: …", "http_verb: post", "password: …", "…");
        assertThat(Diagram.of(Callflow.of(
                                "pivot", Map.of("voice_url", "https://u:p@example.com/s/abc/x?t=1"), Map.of()))
                        .nodes()
                        .get(0)
                        .details())
                .containsExactly("voice_url: https://example.com/s/…/x");
        assertThat(Diagram.of(Callflow.of(
                                "ring_group",
                                Map.of("endpoints", List.of(Map.of("id", "anna"), "bert", Map.of())),
                                Map.of()))
                        .nodes()
                        .get(0)
                        .details())
                .containsExactly("endpoints: anna, bert, …");
    }
}
