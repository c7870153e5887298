package dev.callwright.simulator.module;

import dev.callwright.simulator.caller.Sound;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.executor.NodeData;
import java.time.Duration;
import java.util.Set;

/** Plays a file, five seconds long unless the PBX knows better; keys in {@code terminators} stop it. */
final class Play implements Behaviour {
    private static final Duration UNKNOWN = Duration.ofSeconds(5);
    private static final long MOST_LOOPS = 1_000_000;

    @Override
    public Next run(Call call) {
        NodeData data = call.data();
        String id = data.text("id", "");
        long loops = Math.min(MOST_LOOPS, Math.max(1, data.number("loop_count", 1)));
        call.play(
                Sound.MEDIA,
                id,
                length(call, id).multipliedBy(loops),
                Set.copyOf(data.texts("terminators")),
                data.flag("endless_playback"));
        return Next.OTHERWISE;
    }

    /** How long a file is. */
    static Duration length(Call call, String id) {
        return call.settings().stored().media().getOrDefault(id, UNKNOWN);
    }
}
