package dev.callwright.simulator.module;

import dev.callwright.simulator.caller.Target;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.NodeData;
import java.util.List;
import java.util.Map;

/** Whom a node rings. */
final class Targets {
    private Targets() {}

    static List<Target> of(Call call) {
        NodeData data = call.data();
        String module = call.node().module();
        return switch (module) {
            case "ring_group", "page_group" ->
                data.objects("endpoints").stream().map(Targets::endpoint).toList();
            case "route_to_cid" ->
                List.of(new Target("user", call.caller().request().user()));
            case "hotdesk" -> List.of(new Target("user", data.text("id", "hotdesk")));
            default -> List.of(new Target(module, data.text("id").orElseGet(() -> data.text("static_invite", "?"))));
        };
    }

    private static Target endpoint(Map<String, Object> endpoint) {
        return new Target(
                String.valueOf(endpoint.getOrDefault("endpoint_type", "device")),
                String.valueOf(endpoint.getOrDefault("id", "?")));
    }
}
