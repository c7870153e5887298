package dev.callwright.simulator.module;

import dev.callwright.simulator.caller.Sound;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.executor.NodeData;
import java.time.Duration;

/** Takes a message, or lets somebody listen; then goes on. A message ends by a key, by silence or at its limit. */
final class Voicemail implements Behaviour {
    private static final Duration GREETING = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final long LONGEST_SECONDS = 500;

    @Override
    public Next run(Call call) {
        NodeData data = call.data();
        String box = data.text("id", "of the PBX's choice");
        if (data.text("action", "compose").equals("check")) {
            call.play(Sound.PROMPT, "the messages of voicemail " + box, GREETING);
            return Next.OTHERWISE;
        }
        call.play(Sound.PROMPT, "the greeting of voicemail " + box, GREETING);
        Duration limit = data.seconds("max_message_length", LONGEST_SECONDS);
        call.record(limit.isNegative() ? Duration.ZERO : limit, SILENCE);
        call.note("a message for voicemail " + box);
        return Next.OTHERWISE;
    }
}
