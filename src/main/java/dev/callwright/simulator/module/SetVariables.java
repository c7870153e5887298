package dev.callwright.simulator.module;

import dev.callwright.callflow.KazooVersion;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;

/** Sets custom application variables, which later requests bring; on 4.3 they become channel variables, which none does. */
final class SetVariables implements Behaviour {
    @Override
    public Next run(Call call) {
        boolean channel = call.settings().version() == KazooVersion.V4_3;
        call.data().object("custom_application_vars").forEach((name, value) -> {
            if (channel) {
                call.state().channelVar(name, String.valueOf(value));
            } else {
                call.state().applicationVar(name, value);
            }
        });
        return Next.OTHERWISE;
    }
}
