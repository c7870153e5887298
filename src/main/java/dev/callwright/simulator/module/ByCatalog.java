package dev.callwright.simulator.module;

import dev.callwright.callflow.BranchKeys;
import dev.callwright.callflow.BranchKind;
import dev.callwright.callflow.Branches;
import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.ModuleCatalog;
import dev.callwright.callflow.ModuleSpec;
import dev.callwright.simulator.caller.Outcomes;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.transcript.Ending;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Any module by what its branches say: one without children ends the callflow's hold on the call; one that only has {@code _}
 * goes on there at once; of the others it is asked what they come to. Where keys are thresholds, the answer is a value, and
 * the highest threshold it reaches is taken.
 */
final class ByCatalog implements Behaviour {
    private static final Set<BranchKind> THRESHOLDS = Set.of(BranchKind.SECONDS, BranchKind.SCORE);

    @Override
    public Next run(Call call) {
        Optional<ModuleSpec> spec =
                ModuleCatalog.of(call.settings().version()).module(call.node().module());
        Branches branches = spec.map(ModuleSpec::branches).orElse(Branches.NONE);
        if (!branches.any()) {
            return new Next.End(Ending.HANDED_OVER, call.node().module() + " keeps it: no child runs after it");
        }
        if (branches.fixed().isEmpty() && branches.kinds().isEmpty()) {
            return Next.OTHERWISE;
        }
        return outcome(call, branches);
    }

    private static Next outcome(Call call, Branches branches) {
        Callflow node = call.node();
        String key = call.outcome(outcomes(node, branches));
        boolean thresholds = branches.kinds().stream().anyMatch(THRESHOLDS::contains);
        if (thresholds && !key.equals(BranchKeys.OTHERWISE)) {
            return Next.to(threshold(node.children(), key), "it is " + key);
        }
        return Next.to(key, key.equals(BranchKeys.OTHERWISE) ? "" : "it came to that");
    }

    /** What a module can come to at this node. */
    static Outcomes outcomes(Callflow node, Branches branches) {
        List<String> keys = Stream.concat(branches.fixed().stream(), node.children().keySet().stream())
                .filter(key -> !key.equals(BranchKeys.OTHERWISE) && branches.accepts(key))
                .distinct()
                .toList();
        return new Outcomes(node.module(), keys, branches.describe());
    }

    private static String threshold(Map<String, Callflow> children, String value) {
        Optional<Integer> reached = number(value);
        TreeMap<Integer, String> thresholds = new TreeMap<>();
        children.keySet().forEach(key -> number(key).ifPresent(number -> thresholds.put(number, key)));
        Map.Entry<Integer, String> highest = reached.isPresent() ? thresholds.floorEntry(reached.get()) : null;
        return highest == null ? BranchKeys.OTHERWISE : highest.getValue();
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
