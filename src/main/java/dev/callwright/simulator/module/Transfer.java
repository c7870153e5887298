package dev.callwright.simulator.module;

import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.transcript.Ending;

/** Gives the call to another extension or number for good. */
final class Transfer implements Behaviour {
    @Override
    public Next run(Call call) {
        return new Next.End(Ending.TRANSFERRED, "to " + call.data().text("target", "?"));
    }
}
