package dev.callwright.flow.check;

import dev.callwright.callflow.Problem;

/** A flow that leaves what callers hear when it fails to the installation. */
final class NoFallback implements GraphCheck {
    @Override
    public void check(Examined flow) {
        if (flow.writtenFallback().isEmpty()) {
            flow.report()
                    .add(Problem.warning(
                            "",
                            "no \"fallback\"",
                            "\"fallback\": a node, another flow or a callflow, for callers when this flow fails; without"
                                    + " one they hear the installation's"));
        }
    }
}
