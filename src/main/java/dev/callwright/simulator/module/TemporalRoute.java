package dev.callwright.simulator.module;

import dev.callwright.callflow.BranchKeys;
import dev.callwright.callflow.BranchKind;
import dev.callwright.callflow.Branches;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.executor.NodeData;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The first stored rule that holds names the branch. Where the PBX knows none of the node's rules, it is asked which holds.
 * The actions that switch rules on and off go on with {@code _}.
 */
final class TemporalRoute implements Behaviour {
    private static final Branches KEYS = new Branches(Set.of("rule_set"), Set.of(BranchKind.RULE), true);

    @Override
    public Next run(Call call) {
        NodeData data = call.data();
        if (data.text("action").isPresent()) {
            return Next.OTHERWISE;
        }
        Map<String, Predicate<ZonedDateTime>> rules = call.settings().stored().rules();
        if (data.texts("rules").stream().noneMatch(rules::containsKey)) {
            String key = call.outcome(ByCatalog.outcomes(call.node(), KEYS));
            return Next.to(key, key.equals(BranchKeys.OTHERWISE) ? "no rule holds" : "rule " + key + " holds");
        }
        ZonedDateTime now = call.now().atZone(zone(call, data));
        for (String rule : data.texts("rules")) {
            Predicate<ZonedDateTime> holds = rules.get(rule);
            if (holds != null && holds.test(now)) {
                return Next.to(rule, "rule " + rule + " holds");
            }
        }
        return Next.otherwise("no rule holds");
    }

    private static ZoneId zone(Call call, NodeData data) {
        try {
            return data.text("timezone").map(ZoneId::of).orElse(call.settings().zone());
        } catch (DateTimeException unknown) {
            return call.settings().zone();
        }
    }
}
