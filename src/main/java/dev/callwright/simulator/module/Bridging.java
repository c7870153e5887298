package dev.callwright.simulator.module;

import dev.callwright.callflow.BranchKeys;
import dev.callwright.simulator.caller.Activity;
import dev.callwright.simulator.caller.BridgeResult;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.CallState;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.transcript.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows when somebody was rung: a bridge that came about ends the flow, whatever its children; one that failed takes
 * the hangup cause, then the SIP code, and then {@code _} where the module falls back to it
 * ({@code contracts/kazoo.md}, "Notes that matter for a flow generator").
 */
final class Bridging {
    private static final int CANCELLED = 487;

    private Bridging() {}

    /** @param otherwise whether the module falls back to {@code _} */
    static Next next(Call call, BridgeResult result, boolean otherwise) {
        if (result instanceof BridgeResult.Answered answered) {
            call.talk(answered.talk());
            return afterwards(call);
        }
        BridgeResult.Failed failed = (BridgeResult.Failed) result;
        boolean cancelled = failed.cause().equals(BranchKeys.ORIGINATOR_CANCEL)
                || failed.sipCode().filter(code -> code == CANCELLED).isPresent();
        if (cancelled) {
            return new Next.End(Ending.CALLER_HUNG_UP, failed.cause());
        }
        return new Next.Attempt(keys(failed), otherwise, "not answered");
    }

    private static List<String> keys(BridgeResult.Failed failed) {
        List<String> keys = new ArrayList<>(List.of(failed.cause()));
        failed.sipCode().map(BranchKeys::sip).ifPresent(keys::add);
        return keys;
    }

    private static Next afterwards(Call call) {
        Optional<CallState.AfterBridge> after = call.state().afterBridge();
        String action = after.map(CallState.AfterBridge::action).orElse("hangup");
        String to = after.map(CallState.AfterBridge::to).orElse("");
        return switch (action) {
            case "transfer" -> new Next.End(Ending.TRANSFERRED, "after the bridge, to " + to);
            case "park" -> throw call.untilHangUp(Activity.Kind.PARKED, Ending.PARKED, "after the bridge");
            default -> new Next.End(Ending.BRIDGED, "the other side hung up");
        };
    }
}
