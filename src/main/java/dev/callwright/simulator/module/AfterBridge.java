package dev.callwright.simulator.module;

import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.CallState;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.executor.NodeData;

/** Says what becomes of the caller when the other side hangs up first. */
final class AfterBridge implements Behaviour {
    @Override
    public Next run(Call call) {
        NodeData data = call.data();
        call.state().afterBridge(new CallState.AfterBridge(data.text("action", "hangup"), data.text("data", "")));
        return Next.OTHERWISE;
    }
}
