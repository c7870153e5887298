package dev.callwright.simulator.module;

import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.executor.NodeData;

/** Sets one channel variable. */
final class SetVariable implements Behaviour {
    @Override
    public Next run(Call call) {
        NodeData data = call.data();
        data.text("variable").ifPresent(name -> call.state().channelVar(name, data.text("value", "")));
        return Next.OTHERWISE;
    }
}
