package dev.callwright.simulator.module;

import dev.callwright.simulator.caller.Activity;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.transcript.Ending;

/** Silence that the author wants, until the caller hangs up. */
final class WaitForHangup implements Behaviour {
    @Override
    public Next run(Call call) {
        throw call.untilHangUp(
                Activity.Kind.DEAD_AIR, Ending.CALLER_HUNG_UP, call.node().module());
    }
}
