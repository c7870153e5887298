package dev.callwright.simulator.caller;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Somebody is about to be rung.
 *
 * @param module the module that rings
 * @param targets all that it rings at once
 * @param timeout how long it lets them ring
 */
public record Bridge(String module, List<Target> targets, Duration timeout) {
    public Bridge {
        targets = List.copyOf(targets);
    }

    /** {@code device:f00d…, user:ann}. */
    public String describe() {
        return targets.isEmpty()
                ? "nobody"
                : targets.stream().map(Target::toString).collect(Collectors.joining(", "));
    }
}
