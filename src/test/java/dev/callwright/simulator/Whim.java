package dev.callwright.simulator;

import dev.callwright.callflow.BranchKeys;
import dev.callwright.simulator.caller.Activity;
import dev.callwright.simulator.caller.Bridge;
import dev.callwright.simulator.caller.BridgeResult;
import dev.callwright.simulator.caller.Decisions;
import dev.callwright.simulator.caller.Moment;
import dev.callwright.simulator.caller.Outcomes;
import dev.callwright.simulator.caller.Reaction;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Does anything at any time. */
final class Whim implements Decisions {
    private final Random random;

    Whim(Random random) {
        this.random = random;
    }

    @Override
    public Reaction during(Moment moment, Activity activity, Duration atMost) {
        Duration after = Duration.ofMillis(random.nextInt(20_000));
        return switch (random.nextInt(12)) {
            case 0 -> new Reaction.HungUp(after);
            case 1, 2, 3 -> new Reaction.Pressed(after, String.valueOf("0123456789*#ABCD".charAt(random.nextInt(16))));
            default -> Reaction.NOTHING;
        };
    }

    @Override
    public BridgeResult bridge(Moment moment, Bridge bridge) {
        return List.of(
                        BridgeResult.noAnswer(),
                        BridgeResult.busy(),
                        BridgeResult.rejected(),
                        BridgeResult.failed("UNALLOCATED_NUMBER"),
                        BridgeResult.answered(
                                Duration.ofSeconds(random.nextInt(90)), Duration.ofHours(random.nextInt(99))))
                .get(random.nextInt(5));
    }

    @Override
    public Duration speaks(Moment moment, Duration atMost) {
        return Duration.ofSeconds(random.nextInt(900));
    }

    @Override
    public String outcome(Moment moment, Outcomes possible) {
        boolean any = possible.keys().isEmpty() || random.nextInt(3) == 0;
        return any
                ? BranchKeys.OTHERWISE
                : possible.keys().get(random.nextInt(possible.keys().size()));
    }
}
