package dev.callwright.resolver;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.Problem;
import java.util.List;
import java.util.Optional;

/**
 * How a call was decided.
 *
 * @param resolver who decided: {@code flow}, {@code time-of-day}, or the bean's name
 * @param flow the flow that answered, with its version
 * @param callflow normalised and valid for the configured PBX
 * @param path the steps taken inside the resolver, outermost first
 * @param why one sentence for operators
 * @param warnings what was mended in a bean's tree before it left
 */
public record Resolution(
        String resolver,
        Optional<FlowVersion> flow,
        Callflow callflow,
        List<String> path,
        String why,
        List<Problem> warnings) {

    /** One version of one flow. */
    public record FlowVersion(String name, String version) {}
}
