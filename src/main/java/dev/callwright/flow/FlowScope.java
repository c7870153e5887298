package dev.callwright.flow;

import dev.callwright.flow.file.FlowException;
import dev.callwright.flow.file.Found;
import java.util.Map;
import java.util.Optional;

/**
 * The flows that a flow can lead to.
 *
 * @param flows of one library, by name
 * @param versions those that have served before
 */
record FlowScope(Map<String, LinkedFlow> flows, FlowVersions versions) {
    /** @throws FlowException if there is none of that name; linking has made sure that there is */
    LinkedFlow flow(String name) {
        return find(name).orElseThrow(() -> new FlowException("no flow is called " + Found.of(name)));
    }

    Optional<LinkedFlow> find(String name) {
        return Optional.ofNullable(flows.get(name));
    }

    /** A version that serves or has served; empty if it is no longer in memory. */
    Optional<LinkedFlow> version(String name, String version) {
        return find(name).filter(flow -> flow.version().equals(version)).or(() -> versions.find(name, version));
    }
}
