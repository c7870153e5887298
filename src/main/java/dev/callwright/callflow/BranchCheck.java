package dev.callwright.callflow;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Warns of children that would never run ({@code contracts/kazoo.md}, "Notes that matter for a flow generator"). */
final class BranchCheck {
    private BranchCheck() {}

    static void check(Draft node, ModuleSpec spec) {
        if (Boolean.TRUE.equals(node.data.get("skip_module"))) {
            return; // only _ is taken, whatever the module
        }
        Branches branches = spec.branches();
        Place place = node.place().at("children");
        if (!branches.any()) {
            if (!node.children.isEmpty()) {
                place.warning(
                        "children of " + spec.name(),
                        "none: " + spec.name() + " ends the callflow, they are never run");
            }
            return;
        }
        boolean onlyOtherwise = node.children.keySet().equals(Set.of(BranchKeys.OTHERWISE));
        if (onlyOtherwise && !branches.otherwise()) {
            place.at(BranchKeys.OTHERWISE)
                    .warning(
                            "_ as the only branch of " + spec.name(),
                            "hangup causes, such as NO_ANSWER and USER_BUSY: " + spec.name()
                                    + " never takes _, so a failed call hangs up");
            return;
        }
        for (String key : node.children.keySet()) {
            key(key, branches, spec.name(), place);
        }
    }

    private static void key(String key, Branches branches, String module, Place place) {
        boolean causes = branches.kinds().contains(BranchKind.CAUSE);
        boolean misspelt = causes && branches.accepts(key) && !HangupCauses.isKnown(key);
        if (key.equals(BranchKeys.OTHERWISE) || (branches.accepts(key) && !misspelt)) {
            return;
        }
        Set<String> known = new TreeSet<>(branches.fixed());
        if (causes) {
            known.addAll(HangupCauses.NAMES);
        }
        Optional<String> meant = Nearest.to(key, known);
        if (meant.isPresent()) {
            place.at(key).warning("the branch key " + Wording.quoted(key), branches.describe(), meant.get());
        } else if (!misspelt) {
            place.at(key)
                    .warning(
                            "the branch key " + Wording.quoted(key) + ", which " + module + " never takes",
                            branches.describe());
        }
    }
}
