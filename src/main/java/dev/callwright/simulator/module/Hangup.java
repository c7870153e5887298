package dev.callwright.simulator.module;

import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.transcript.Ending;

/** Hangs up, even where another callflow waits to go on. */
final class Hangup implements Behaviour {
    @Override
    public Next run(Call call) {
        return new Next.End(Ending.HANGUP, "");
    }
}
