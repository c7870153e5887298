package dev.callwright.flow;

import dev.callwright.flow.diagram.Diagram;
import dev.callwright.flow.diagram.DiagramBuilder;
import dev.callwright.flow.diagram.DiagramEdge;
import dev.callwright.flow.diagram.DiagramNode;
import dev.callwright.flow.diagram.NodeKind;
import dev.callwright.hours.OpeningHours;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts together the diagram of a file without nodes of its own: it begins where a call comes in, and the fallback hangs
 * there too. Used by one thread.
 */
final class FlowDrawing {
    private static final String START = "start";
    private static final String HOURS = "hours";
    private static final String FALLBACK = "fallback";

    private final FlowHeader header;
    private final DiagramBuilder diagram;
    private String from = START;

    private FlowDrawing(FlowHeader header) {
        this.header = header;
        this.diagram = Diagram.builder(header.title().orElse(""));
    }

    static FlowDrawing of(FlowHeader header) {
        FlowDrawing drawing = new FlowDrawing(header);
        List<String> details = new ArrayList<>(header.numbers());
        header.account().ifPresent(account -> details.add("account: " + account));
        drawing.diagram.node(new DiagramNode(START, NodeKind.START, "incoming call", details));
        return drawing;
    }

    /** Goes on with a decision by the clock. */
    void hours(OpeningHours hours) {
        List<String> details = new ArrayList<>(List.of(hours.spec()));
        header.zone().ifPresent(zone -> details.add("timezone: " + zone.getId()));
        diagram.node(new DiagramNode(HOURS, NodeKind.DECISION, "opening hours", details));
        diagram.edge(DiagramEdge.of(from, HOURS, HOURS).labelled(""));
        from = HOURS;
    }

    /** Where the call goes in a state; {@code id} is that of the node there. */
    void destination(String state, String id, Destination destination) {
        diagram.edge(DiagramEdge.of(from, state, id));
        destination.draw(id, diagram);
    }

    Diagram finished() {
        header.fallback().ifPresent(fallback -> {
            diagram.edge(DiagramEdge.failure(START, FALLBACK, FALLBACK));
            fallback.draw(FALLBACK, diagram);
        });
        return diagram.build(START);
    }
}
