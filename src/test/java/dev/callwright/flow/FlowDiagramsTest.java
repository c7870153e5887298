package dev.callwright.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.callwright.flow.diagram.Diagram;
import dev.callwright.flow.diagram.DiagramEdge;
import dev.callwright.flow.diagram.DiagramNode;
import dev.callwright.flow.diagram.NodeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class FlowDiagramsTest {
    @TempDir
    private Path folder;

    @Test
    void aTimeOfDayFileForksAtItsHoursAndFallsBackFromItsStart() throws IOException {
        Diagram diagram = drawn("""
                name: Main office
                numbers: ["+35316877779"]
                timezone: Europe/Dublin
                hours: "Mo-Fr 09:00-17:00; PH off"
                holidays: ie
                open: {module: device, data: {id: front_desk}, children: {_: {module: voicemail, data: {id: company}}}}
                closed: other
                fallback: {module: voicemail, data: {id: company}}
                """);

        assertThat(diagram.title()).isEqualTo("Main office");
        assertThat(diagram.nodes())
                .containsExactlyInAnyOrder(
                        DiagramNode.of("start", NodeKind.START, "incoming call", "+35316877779"),
                        DiagramNode.of(
                                "hours",
                                NodeKind.DECISION,
                                "opening hours",
                                "Mo-Fr 09:00-17:00; PH off",
                                "timezone: Europe/Dublin"),
                        DiagramNode.of("open", NodeKind.BRIDGE, "device", "id: front_desk"),
                        DiagramNode.of("open/_", NodeKind.MODULE, "voicemail", "id: company"),
                        DiagramNode.of("closed", NodeKind.FLOW, "other", "another flow"),
                        DiagramNode.of("fallback", NodeKind.MODULE, "voicemail", "id: company"));
        assertThat(diagram.edges())
                .contains(
                        DiagramEdge.of("hours", "open", "open"),
                        DiagramEdge.of("hours", "closed", "closed"),
                        DiagramEdge.of("open", "_", "open/_").labelled(""),
                        DiagramEdge.failure("start", "fallback", "fallback"));
    }

    @Test
    void aCallflowIsDrawnAsItIsWrittenWithItsNamesAndTemplates() throws IOException {
        Diagram diagram = drawn("""
                module: say
                data: {text: "You typed {{ digits }}"}
                children:
                  module: device
                  data: {id: front_desk}
                """);

        assertThat(diagram.title()).isEqualTo("main");
        assertThat(diagram.nodes())
                .extracting(DiagramNode::id, DiagramNode::label, DiagramNode::details)
                .contains(
                        tuple("callflow", "say", List.of("text: You typed {{ digits }}")),
                        tuple("callflow/_", "device", List.of("id: front_desk")));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleCanBeDrawn() {
        return new FlowDirectory(Path.of("flows"), FlowsForTests.target(), FlowsForTests.DUBLIN, FlowsForTests.LATER)
                .reload().files().stream()
                        .map(flow -> DynamicTest.dynamicTest(
                                flow.name(),
                                () -> assertThat(flow.diagram().nodes()).hasSizeGreaterThan(1)));
    }

    private Diagram drawn(String text) throws IOException {
        Files.writeString(folder.resolve("other.yml"), "module: hangup\ndata: {}\n");
        Files.writeString(folder.resolve("main.yml"), text);
        FlowLibrary library = FlowsForTests.directory(folder).reload();
        return library.flow("main")
                .orElseThrow(() -> new AssertionError(library.problems()))
                .diagram();
    }
}
