package dev.callwright.simulator.module;

import dev.callwright.simulator.caller.Bridge;
import dev.callwright.simulator.caller.BridgeResult;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import java.time.Duration;

/** Opens the speakers of several phones: over when that worked, {@code _} when it did not. */
final class PageGroup implements Behaviour {
    private static final long DEFAULT_SECONDS = 5;

    @Override
    public Next run(Call call) {
        Duration timeout = call.data().seconds("timeout", DEFAULT_SECONDS);
        BridgeResult result = call.ring(new Bridge("page_group", Targets.of(call), timeout));
        return result instanceof BridgeResult.Failed failed
                ? Next.otherwise("nobody could be paged: " + failed.cause())
                : Bridging.next(call, result, true);
    }
}
