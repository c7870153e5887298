package dev.callwright.simulator.module;

import dev.callwright.simulator.caller.Bridge;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;

/** Rings whoever has logged in, where the action is {@code bridge}; every other goes on. */
final class Hotdesk implements Behaviour {
    @Override
    public Next run(Call call) {
        if (!call.data().text("action", "").equals("bridge")) {
            return Next.OTHERWISE;
        }
        Bridge bridge = new Bridge("hotdesk", Targets.of(call), Ring.timeout(call.data()));
        return Bridging.next(call, call.ring(bridge), true);
    }
}
