package dev.callwright.callflow;

import java.util.Optional;
import java.util.Set;

/** What one version of Kazoo would refuse about a node, and what it would quietly not do. */
final class NodeCheck {
    private final ModuleCatalog catalog;

    NodeCheck(ModuleCatalog catalog) {
        this.catalog = catalog;
    }

    void check(Draft node) {
        for (String key : node.children.keySet()) {
            if (key.chars().allMatch(c -> c == '\n')) {
                node.place().at("children").at(key).error("an empty branch key", "a branch key, such as _");
            }
        }
        Optional<ModuleSpec> spec = catalog.module(node.module());
        if (spec.isEmpty()) {
            unknown(node);
            return;
        }
        spec.get().data().check(node.data, node.place().at("data"));
        BranchCheck.check(node, spec.get());
    }

    private void unknown(Draft node) {
        Place place = node.place().at("module");
        String version = "Kazoo " + catalog.version().label();
        Set<KazooVersion> others = catalog.versionsOf(node.module());
        if (place.skips(node.module())) {
            place.error("a template", "a module's name: the tree's shape is fixed when the file is loaded");
            return;
        }
        if (!others.isEmpty()) {
            place.error(
                    node.module(),
                    "a module that " + version + " has: only " + Wording.versions(others) + " has this one");
            return;
        }
        Optional<String> meant = Nearest.to(node.module(), catalog.names());
        String found = Wording.quoted(node.module());
        if (meant.isPresent()) {
            place.error(found, "a module that " + version + " has", meant.get());
        } else {
            place.error(found, "a module that " + version + " has");
        }
    }
}
