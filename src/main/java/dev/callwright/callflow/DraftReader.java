package dev.callwright.callflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tree, raw or built, into drafts, and says what is wrong with its shape. Iterative and bounded, so that neither
 * depth nor size nor a tree that contains itself can do harm.
 */
final class DraftReader {
    private static final String NODE = "a node: an object with module, data and children";
    private static final Set<String> KEYS = Set.of("module", "data", "children");

    private final ModuleCatalog catalog;
    private final boolean templates;
    private final Findings rootFindings;
    private final DataReader dataReader = new DataReader();
    private final Deque<Pending> open = new ArrayDeque<>();
    private int nodes;

    /** What is to be read next. Its place notes problems with the node around it, until it is known to be a node. */
    private record Pending(@Nullable Object raw, Place place, int depth, Consumer<Draft> then) {}

    DraftReader(ModuleCatalog catalog, boolean templates) {
        this.catalog = catalog;
        this.templates = templates;
        this.rootFindings = new Findings(templates);
    }

    /** Problems of the document as a whole, and of a root that is no node. */
    Findings rootFindings() {
        return rootFindings;
    }

    Optional<Draft> read(@Nullable Object raw) {
        List<Draft> root = new ArrayList<>();
        open.push(new Pending(raw, new Place(rootFindings), 1, root::add));
        while (!open.isEmpty() && withinLimits()) {
            Pending next = open.pop();
            node(next).ifPresent(next.then());
        }
        return root.stream().findFirst();
    }

    private boolean withinLimits() {
        if (nodes > CallflowLimits.MAX_NODES) {
            rootFindings.add(TreeLimits.tooManyNodes());
            return false;
        }
        if (dataReader.size() > CallflowLimits.MAX_BYTES) {
            rootFindings.add(TreeLimits.tooManyBytes());
            return false;
        }
        return true;
    }

    private Optional<Draft> node(Pending pending) {
        Place place = pending.place();
        nodes++;
        if (pending.depth() > CallflowLimits.MAX_DEPTH) {
            place.error("a node " + pending.depth() + " levels deep", TreeLimits.DEPTH);
            return Optional.empty();
        }
        boolean isRoot = pending.depth() == 1;
        Place own = isRoot ? place : place.with(new Findings(templates));
        if (pending.raw() instanceof Callflow built) {
            Draft draft = Draft.at(own, built.module());
            data(built.data(), draft, pending.depth());
            children(built.children(), draft, pending.depth());
            dataReader.checkText(built.module(), own.at("module"));
            return Optional.of(draft);
        }
        if (!(pending.raw() instanceof Map<?, ?> raw)) {
            place.error(Wording.typed(pending.raw()), NODE);
            return Optional.empty();
        }
        return rawNode(raw, own, pending.depth());
    }

    private Optional<Draft> rawNode(Map<?, ?> raw, Place place, int depth) {
        Object module = raw.get("module");
        if (!(module instanceof String name) || name.isEmpty()) {
            place.at("module")
                    .error(
                            raw.containsKey("module") ? Wording.typed(module) : "nothing",
                            "the name of a module, such as tts");
        }
        Draft draft = Draft.at(place, module instanceof String name ? name : "");
        dataReader.checkText(draft.module(), place.at("module"));
        unknownKeys(raw, place);
        Object data = emptyIfNothing(raw, "data", place);
        if (data instanceof Map<?, ?> options) {
            data(options, draft, depth);
        } else {
            place.at("data").error(Wording.typed(data), "an object");
        }
        Object children = raw.containsKey("children") ? emptyIfNothing(raw, "children", place) : Map.of();
        if (children instanceof Map<?, ?> map) {
            children(map, draft, depth);
        } else {
            place.at("children")
                    .error(Wording.typed(children), "an object with a node for each branch key, such as {\"_\": …}");
        }
        return Optional.of(draft);
    }

    /** Absent, null, and PHP's empty list all mean an empty object. */
    private static @Nullable Object emptyIfNothing(Map<?, ?> raw, String key, Place place) {
        Object value = raw.get(key);
        if (value == null || (value instanceof List<?> list && list.isEmpty())) {
            String found = value == null ? (raw.containsKey(key) ? "null" : "nothing") : "an empty list";
            place.at(key).warning(found, "an object: {} was filled in");
            return Map.of();
        }
        return value;
    }

    private static void unknownKeys(Map<?, ?> raw, Place place) {
        for (Object key : raw.keySet()) {
            String name = String.valueOf(key);
            if (!KEYS.contains(name)) {
                Optional<String> meant = Nearest.to(name, KEYS);
                String found = "the key " + Wording.quoted(name);
                if (meant.isPresent() && !raw.containsKey(meant.get())) {
                    place.at(name).warning(found, "module, data and children only: it was left out", meant.get());
                } else {
                    place.at(name).warning(found, "module, data and children only: it was left out");
                }
            }
        }
    }

    private void data(Map<?, ?> options, Draft draft, int depth) {
        Optional<ModuleSpec> spec = catalog.module(draft.module());
        for (Map.Entry<?, ?> entry : options.entrySet()) {
            String name = String.valueOf(entry.getKey());
            Object value = entry.getValue();
            boolean isTree = spec.flatMap(module -> module.option(name))
                    .map(option -> option.type() instanceof CallflowType)
                    .orElse(false);
            if (isTree && value instanceof Map<?, ?>) {
                draft.data.put(name, Map.of());
                push(value, draft.option(name), depth, tree -> draft.inline.put(name, tree));
            } else {
                dataReader.checkText(name, draft.option(name));
                draft.data.put(name, dataReader.read(value, draft.option(name)));
            }
        }
    }

    private void children(Map<?, ?> children, Draft draft, int depth) {
        Place place = draft.place().at("children");
        if (children.get("module") instanceof String module) {
            place.warning("the module " + module + " directly under children", "a branch key: it was put under _");
            push(children, place, depth, child -> draft.children.put(BranchKeys.OTHERWISE, child));
            return;
        }
        List<Runnable> inOrder = new ArrayList<>();
        children.forEach((rawKey, child) -> {
            String key = String.valueOf(rawKey);
            dataReader.checkText(key, place.at(key));
            if (child == null || (child instanceof Map<?, ?> map && map.isEmpty())) {
                place.at(key).warning("an empty child", "a node: the branch was left out");
            } else {
                inOrder.add(() -> push(child, place.at(key), depth, read -> draft.children.put(key, read)));
            }
        });
        Collections.reverse(inOrder);
        inOrder.forEach(Runnable::run);
    }

    private void push(@Nullable Object raw, Place place, int depth, Consumer<Draft> then) {
        open.push(new Pending(raw, place, depth + 1, then));
    }
}
