package dev.callwright.flow.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class SvgImageTest {
    @Test
    void nodesAndEdgesCanBeFoundByWhatTheyAreCalledInTheFlow() throws Exception {
        SvgDocument svg = SvgDocument.parse(SvgImage.of(Samples.SUPPORT_LINE.diagram()));

        assertThat(svg.groups("node"))
                .extracting(node -> node.getAttribute("id"), node -> node.getAttribute("data-node"))
                .contains(tuple("node-start", "start"), tuple("node-menu", "menu"));
        assertThat(svg.groups("edge"))
                .extracting(SvgImageTest::ends)
                .contains("menu no_input again", "support _ voicemail", "report failed ");
    }

    @Test
    void whatAnAuthorWritesStaysText() throws Exception {
        SvgDocument svg = SvgDocument.parse(SvgImage.of(Samples.TROUBLE.diagram()));

        assertThat(SvgDocument.elements(svg.root(), "script")).isEmpty();
        assertThat(svg.groups("node"))
                .extracting(node -> node.getAttribute("data-node"))
                .contains("Mäuse 🐭", "a\"b<c>&'d\uFFFDe\uFFFD", "]]>");
        assertThat(svg.groups("node"))
                .extracting(node -> node.getAttribute("id"))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Za-z0-9_.-]+"));
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void theTextIsAscii(Samples sample) {
        assertThat(SvgImage.of(sample.diagram())).matches("[ -~\\n]+");
    }

    @Test
    void marksAddClasses() throws Exception {
        Marks marks = Marks.NONE
                .node("menu", "active")
                .edge("menu", "no_input", "untouched")
                .edge("menu", "no_input", "slow");
        SvgDocument svg = SvgDocument.parse(SvgImage.of(Samples.SUPPORT_LINE.diagram(), marks));

        assertThat(svg.groups("active"))
                .extracting(node -> node.getAttribute("class"))
                .containsExactly("node kind-input active");
        assertThat(svg.groups("untouched"))
                .extracting(edge -> edge.getAttribute("class"))
                .containsExactly("edge kind-normal untouched slow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a\"b", "Big", "9"})
    void aMarkThatIsNoClassIsRefused(String mark) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Marks.NONE.node("menu", mark))
                .withMessageContaining("expected: a class such as untouched");
    }

    @Test
    void itSaysWhatItIsToThoseWhoCannotSeeIt() throws Exception {
        Element root =
                SvgDocument.parse(SvgImage.of(Samples.SUPPORT_LINE.diagram())).root();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(SvgDocument.elements(root, "title").findFirst().orElseThrow().getTextContent())
                .isEqualTo("Support line");
        assertThat(SvgDocument.elements(root, "desc").findFirst().orElseThrow().getTextContent())
                .isEqualTo("A call flow of 9 nodes and 16 edges. It begins at start.");
    }

    @Test
    void whatIsCutShortStandsWholeInItsTitle() throws Exception {
        String text = "word ".repeat(40).strip();
        Diagram diagram = new Diagram(
                "", "a", List.of(DiagramNode.of("a", NodeKind.PROMPT, text)), List.of(DiagramEdge.of("a", text, "a")));
        SvgDocument svg = SvgDocument.parse(SvgImage.of(diagram));

        assertThat(SvgDocument.elements(svg.root(), "text"))
                .extracting(Element::getTextContent)
                .noneMatch(shown -> shown.contains(text))
                .anyMatch(shown -> shown.endsWith("…"));
        assertThat(SvgDocument.elements(svg.root(), "title"))
                .extracting(Element::getTextContent)
                .contains(text + " (prompt)", text + ", " + text + " → " + text);
    }

    private static String ends(Element edge) {
        return edge.getAttribute("data-from") + " " + edge.getAttribute("data-state") + " "
                + edge.getAttribute("data-to");
    }
}
