package dev.callwright.simulator.module;

import dev.callwright.simulator.caller.Sound;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.executor.NodeData;
import dev.callwright.simulator.transcript.Ending;

/** Turns the call away with a SIP code, after playing a file if it names one. */
final class Response implements Behaviour {
    private static final long BUSY = 486;

    @Override
    public Next run(Call call) {
        NodeData data = call.data();
        data.text("media").ifPresent(media -> call.play(Sound.MEDIA, media, Play.length(call, media)));
        String message = data.text("message").map(text -> " " + text).orElse("");
        return new Next.End(Ending.RESPONSE, data.number("code", BUSY) + message);
    }
}
