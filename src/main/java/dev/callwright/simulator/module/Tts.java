package dev.callwright.simulator.module;

import dev.callwright.simulator.caller.Sound;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.executor.NodeData;
import dev.callwright.simulator.executor.SpeechTime;
import java.util.Set;

/** Speaks a text; keys in {@code terminators} stop it, and all are typed ahead. */
final class Tts implements Behaviour {
    @Override
    public Next run(Call call) {
        NodeData data = call.data();
        String text = data.text("text", "");
        call.play(
                Sound.SPEECH,
                text,
                SpeechTime.of(text),
                Set.copyOf(data.texts("terminators")),
                data.flag("endless_playback"));
        return Next.OTHERWISE;
    }
}
