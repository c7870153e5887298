package dev.callwright.simulator.module;

import dev.callwright.simulator.caller.Activity;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.executor.NodeData;
import java.time.Duration;

/** Waits. */
final class Sleep implements Behaviour {
    private static final long MOST = 86_400_000;

    @Override
    public Next run(Call call) {
        NodeData data = call.data();
        long duration = Math.max(0, Math.min(MOST, data.number("duration", 0)));
        Duration length = switch (data.text("unit", "s")) {
            case "ms" -> Duration.ofMillis(duration);
            case "m" -> Duration.ofMinutes(duration);
            case "h" -> Duration.ofHours(duration);
            default -> Duration.ofSeconds(duration);
        };
        call.pass(Activity.Kind.PAUSE, length);
        return Next.OTHERWISE;
    }
}
