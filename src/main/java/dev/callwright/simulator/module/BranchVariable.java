package dev.callwright.simulator.module;

import dev.callwright.callflow.BranchKeys;
import dev.callwright.simulator.caller.Outcomes;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.executor.NodeData;
import java.util.List;
import java.util.Optional;

/**
 * Takes the child named by a variable's value. Of channel variables the call itself knows those that its nodes set; every
 * other is asked for.
 */
final class BranchVariable implements Behaviour {
    @Override
    public Next run(Call call) {
        NodeData data = call.data();
        String variable = String.join(".", data.texts("variable"));
        String scope = data.text("scope", "custom_channel_vars");
        Optional<String> known = scope.equals("custom_channel_vars") || scope.equals("merged")
                ? call.state().channelVar(variable)
                : Optional.empty();
        String value = known.orElseGet(() -> call.outcome(outcomes(call, scope + "." + variable)));
        return Next.to(value, value.equals(BranchKeys.OTHERWISE) ? "" : variable + " is " + value);
    }

    private static Outcomes outcomes(Call call, String variable) {
        List<String> keys = call.node().children().keySet().stream()
                .filter(key -> !key.equals(BranchKeys.OTHERWISE))
                .toList();
        return new Outcomes("branch_variable", keys, "the value of " + variable);
    }
}
