package dev.callwright.simulator.module;

import dev.callwright.callflow.BranchKeys;
import dev.callwright.callflow.BranchKind;
import dev.callwright.callflow.Branches;
import dev.callwright.simulator.caller.Activity;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.transcript.Ending;
import java.util.Set;

/**
 * Parks the caller, who stays there unless it is said that a slot's key or {@code MAX_SLOT_EXCEEDED} comes of it. There is
 * nobody to take back, so {@code retrieve} goes on.
 */
final class Park implements Behaviour {
    private static final Branches KEYS = new Branches(Set.of("MAX_SLOT_EXCEEDED"), Set.of(BranchKind.SLOT), true);

    @Override
    public Next run(Call call) {
        String key = call.outcome(ByCatalog.outcomes(call.node(), KEYS));
        if (!key.equals(BranchKeys.OTHERWISE)) {
            return Next.to(key, "it came to that");
        }
        if (call.data().text("action", "park").equals("retrieve")) {
            return Next.otherwise("nobody is parked there");
        }
        String slot = call.data().text("slot", call.caller().request().user());
        throw call.untilHangUp(Activity.Kind.PARKED, Ending.PARKED, "slot " + slot);
    }
}
