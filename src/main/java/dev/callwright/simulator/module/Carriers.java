package dev.callwright.simulator.module;

import dev.callwright.simulator.caller.Bridge;
import dev.callwright.simulator.caller.BridgeResult;
import dev.callwright.simulator.caller.Sound;
import dev.callwright.simulator.caller.Target;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.executor.NodeData;
import java.time.Duration;
import java.util.List;

/** Dials a number through carriers. A failure takes its own key only, never {@code _}; without one the PBX hangs up. */
final class Carriers implements Behaviour {
    /** Where a node names no {@code timeout}; carriers give up after about as long. */
    private static final long DEFAULT_SECONDS = 60;

    private static final Duration NOTICE = Duration.ofSeconds(4);

    @Override
    public Next run(Call call) {
        NodeData data = call.data();
        String number = data.text("to_did").orElse(call.caller().request().user());
        Duration timeout = data.seconds("timeout", DEFAULT_SECONDS);
        BridgeResult result = call.ring(new Bridge(
                call.node().module(),
                List.of(new Target("number", number)),
                timeout.isNegative() || timeout.isZero() ? Duration.ofSeconds(DEFAULT_SECONDS) : timeout));
        Next next = Bridging.next(call, result, false);
        boolean unheard = next instanceof Next.Attempt attempt
                && attempt.keys().stream().noneMatch(call.node().children()::containsKey)
                && !call.node().children().containsKey("_");
        if (unheard) {
            call.play(Sound.PROMPT, "the PBX's error prompt", NOTICE);
        }
        return next;
    }
}
