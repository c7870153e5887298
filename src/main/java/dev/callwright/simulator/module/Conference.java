package dev.callwright.simulator.module;

import dev.callwright.simulator.caller.Activity;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.executor.NodeData;
import dev.callwright.simulator.transcript.Ending;

/** Joins a conference, and never comes back. */
final class Conference implements Behaviour {
    @Override
    public Next run(Call call) {
        NodeData data = call.data();
        Object name = data.object("config").getOrDefault("name", data.text("id", "of the PBX's choice"));
        throw call.untilHangUp(Activity.Kind.CONFERENCE, Ending.CONFERENCE, "conference " + name);
    }
}
