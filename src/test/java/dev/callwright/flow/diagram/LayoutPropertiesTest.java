package dev.callwright.flow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.flow.diagram.SvgDocument.Area;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.w3c.dom.Element;

/** Whatever the graph, its image can be read: read from the image itself, as a browser would. */
class LayoutPropertiesTest {
    @Property(tries = 150)
    void nothingHidesAnythingElse(
            @ForAll @IntRange(min = 1, max = 30) int nodes,
            @ForAll @IntRange(min = 0, max = 60) int edges,
            @ForAll long seed)
            throws Exception {
        SvgDocument svg = SvgDocument.parse(SvgImage.of(RandomDiagrams.of(nodes, edges, seed)));
        List<Area> boxes = new ArrayList<>();
        for (String group : List.of("node", "sign")) {
            svg.groups(group)
                    .forEach(node -> boxes.add(SvgDocument.area(node, "box").orElseThrow()));
        }
        svg.groups("edge").forEach(edge -> SvgDocument.area(edge, "plate").ifPresent(boxes::add));

        assertThat(svg.groups("node")).hasSize(nodes);
        assertThat(svg.groups("edge")).hasSize(edges);
        assertThat(boxes).allMatch(svg.viewBox()::contains);
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(boxes.get(i).overlaps(boxes.get(j)))
                        .as("%s and %s", boxes.get(i), boxes.get(j))
                        .isFalse();
            }
        }
    }

    @Property(tries = 100)
    void noLineRunsThroughABoxOrAnothersLabel(
            @ForAll @IntRange(min = 1, max = 25) int nodes,
            @ForAll @IntRange(min = 1, max = 50) int edges,
            @ForAll long seed)
            throws Exception {
        SvgDocument svg = SvgDocument.parse(SvgImage.of(RandomDiagrams.of(nodes, edges, seed)));
        List<Area> boxes = svg.groups("node").stream()
                .map(node -> SvgDocument.area(node, "box").orElseThrow())
                .toList();
        List<Element> all = svg.groups("edge");
        for (Element edge : all) {
            List<Area> others = new ArrayList<>(boxes);
            all.stream()
                    .filter(other -> other != edge)
                    .forEach(other -> SvgDocument.area(other, "plate").ifPresent(others::add));
            String path =
                    SvgDocument.elements(edge, "path").findFirst().orElseThrow().getAttribute("d");
            assertThat(LinePoints.of(path))
                    .as(path)
                    .allMatch(point -> svg.viewBox().contains(point.x(), point.y()))
                    .noneMatch(point -> others.stream().anyMatch(area -> area.contains(point.x(), point.y())));
        }
    }

    @Property(tries = 20)
    void theSameDiagramHasTheSameImage(@ForAll long seed) {
        assertThat(SvgImage.of(RandomDiagrams.of(20, 40, seed)))
                .isEqualTo(SvgImage.of(RandomDiagrams.of(20, 40, seed)));
    }
}
