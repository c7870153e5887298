package dev.callwright.flow.check;

import dev.callwright.callflow.BranchKeys;
import dev.callwright.callflow.ModuleCatalog;
import dev.callwright.callflow.Problem;
import dev.callwright.flow.component.KazooModule;
import dev.callwright.flow.document.Pointers;
import dev.callwright.flow.graph.GraphNode;

/** {@code _} beside other states of a module that never takes it. Where it stands alone, the module's own check says so. */
final class BranchesNeverTaken implements GraphCheck {
    @Override
    public void check(Examined flow) {
        ModuleCatalog catalog = ModuleCatalog.of(flow.graph().target().version());
        for (GraphNode node : flow.graph().nodes()) {
            String type = node.type().name();
            boolean beside = node.next().size() > 1 && node.next().containsKey(BranchKeys.OTHERWISE);
            if (beside && type.startsWith(KazooModule.PREFIX)) {
                catalog.module(type.substring(KazooModule.PREFIX.length()))
                        .filter(module -> !module.branches().otherwise())
                        .ifPresent(module -> flow.report()
                                .add(Problem.warning(
                                        Pointers.child(node.pointer() + "/next", BranchKeys.OTHERWISE),
                                        "the state _, which " + module.name() + " never takes",
                                        module.branches().describe() + ", each on its own")));
            }
        }
    }
}
