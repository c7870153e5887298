package dev.callwright.simulator.module;

import dev.callwright.simulator.caller.Bridge;
import dev.callwright.simulator.caller.BridgeResult;
import dev.callwright.simulator.caller.Target;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import java.time.Duration;
import java.util.List;

/** Waits in a queue, an hour at most. An agent who answers takes the call for good; else {@code _}. */
final class AcdcMember implements Behaviour {
    private static final Duration LONGEST = Duration.ofHours(1);

    @Override
    public Next run(Call call) {
        Target queue = new Target("queue", call.data().text("id", "?"));
        BridgeResult result = call.ring(new Bridge("acdc_member", List.of(queue), LONGEST));
        return result instanceof BridgeResult.Failed failed
                ? Next.otherwise("no agent: " + failed.cause())
                : Bridging.next(call, result, true);
    }
}
