package dev.callwright.callflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A node while it is being read, normalised and checked: the one mutable form of a callflow. Confined to one call. */
final class Draft {
    private final Place place;
    private final Findings findings;
    private String module;
    private final boolean settled;

    final Map<String, @Nullable Object> data = new LinkedHashMap<>();
    final Map<String, Draft> children = new LinkedHashMap<>();
    /** Callflows that stand inside the data, by their option. */
    final Map<String, Draft> inline = new LinkedHashMap<>();

    private Draft(String module, Place place, boolean settled) {
        this.module = module;
        this.place = place;
        this.findings = place.findings();
        this.settled = settled;
    }

    /** A node that stands at {@code place} and notes its problems there. */
    static Draft at(Place place, String module) {
        return new Draft(module, place, false);
    }

    /** A node that was added, and is known to be right: it is neither normalised nor checked again. */
    Draft added(String ofModule) {
        return new Draft(ofModule, place, true);
    }

    /** A prepared tree that was added here. */
    Draft added(Callflow tree) {
        Draft draft = added(tree.module());
        draft.data.putAll(tree.data());
        tree.children().forEach((key, child) -> draft.children.put(key, added(child)));
        return draft;
    }

    boolean isSettled() {
        return settled;
    }

    String module() {
        return module;
    }

    void module(String changed) {
        module = changed;
    }

    Place place() {
        return place;
    }

    /** Where an option of this node stands. */
    Place option(String name) {
        return place.at("data").at(name);
    }

    Findings findings() {
        return findings;
    }

    /** Calls {@code each} for this node and all below, parents first, children in their order. */
    void walk(Consumer<Draft> each) {
        Deque<Draft> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            Draft node = open.pop();
            each.accept(node);
            List<Draft> next = new ArrayList<>(node.inline.values());
            next.addAll(node.children.values());
            Collections.reverse(next);
            next.forEach(open::push);
        }
    }

    /** The finished tree. Only called when its depth is known to be within the limits. */
    Callflow finished() {
        inline.forEach((option, tree) -> data.put(option, CallflowJson.toValue(tree.finished())));
        Map<String, Callflow> finished = new LinkedHashMap<>();
        children.forEach((key, child) -> finished.put(key, child.finished()));
        return Callflow.of(module, data, finished);
    }
}
