package dev.callwright.flow;

import dev.callwright.flow.document.Position;
import java.util.List;

/**
 * A definition that would like to serve under its name.
 *
 * @param path its file, for messages
 * @param name the flow's
 * @param version of its content
 */
record Candidate(String path, String name, String version, FlowDefinition definition) {
    /** Where the number at {@code index} of its list stands. */
    Position numbersAt(int index) {
        List<Position> places = definition.header().numbersAt();
        return index >= 0 && index < places.size() ? places.get(index) : Position.WHOLE;
    }
}
