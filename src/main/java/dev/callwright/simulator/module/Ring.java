package dev.callwright.simulator.module;

import dev.callwright.simulator.caller.Activity;
import dev.callwright.simulator.caller.Bridge;
import dev.callwright.simulator.caller.BridgeResult;
import dev.callwright.simulator.caller.Target;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.executor.NodeData;
import java.time.Duration;
import java.util.List;

/**
 * Rings devices, users and groups: all at once, or one after another where {@code strategy} says so, and all of it
 * {@code repeats} times. Twenty seconds if no {@code timeout} is written, as on the PBX.
 */
final class Ring implements Behaviour {
    static final int DEFAULT_SECONDS = 20;

    private static final int MOST_REPEATS = 100;

    @Override
    public Next run(Call call) {
        NodeData data = call.data();
        Duration delay = data.seconds("delay", 0);
        if (!delay.isZero() && !delay.isNegative()) {
            call.pass(Activity.Kind.RINGING, delay);
        }
        List<Target> targets = Targets.of(call);
        long repeats = Math.min(MOST_REPEATS, Math.max(1, data.number("repeats", 1)));
        BridgeResult result = once(call, targets);
        for (long again = 1; again < repeats && result instanceof BridgeResult.Failed; again++) {
            result = once(call, targets);
        }
        return Bridging.next(call, result, true);
    }

    private static BridgeResult once(Call call, List<Target> targets) {
        NodeData data = call.data();
        String module = call.node().module();
        Duration timeout = timeout(data);
        String strategy = data.text("strategy", "simultaneous");
        boolean together = strategy.equals("simultaneous") || module.equals("user") || targets.size() < 2;
        if (together) {
            return call.ring(new Bridge(module, targets, timeout));
        }
        BridgeResult result = BridgeResult.noAnswer();
        for (Target target : targets) {
            result = call.ring(new Bridge(module, List.of(target), timeout));
            if (result instanceof BridgeResult.Answered) {
                break;
            }
        }
        return result;
    }

    /** How long the node lets it ring. */
    static Duration timeout(NodeData data) {
        Duration written = data.seconds("timeout", 0);
        return written.isZero() || written.isNegative() ? Duration.ofSeconds(DEFAULT_SECONDS) : written;
    }
}
