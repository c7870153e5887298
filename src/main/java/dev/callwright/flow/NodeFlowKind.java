package dev.callwright.flow;

import java.util.Optional;

/** A flow of nodes with named states. It is recognised, so that nobody wonders, but not read yet. */
final class NodeFlowKind implements FlowKind {
    @Override
    public String mark() {
        return "nodes";
    }

    @Override
    public String description() {
        return "a flow of nodes";
    }

    @Override
    public Optional<FlowDefinition> read(FlowFile file) {
        file.report()
                .unknownKey(
                        "/nodes",
                        "\"nodes\": a flow of nodes, which this version does not read yet",
                        "a callflow (\"module\") or opening hours (\"hours\")",
                        Optional.empty());
        return Optional.empty();
    }
}
