package dev.callwright.callflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Kazoo runs: a tree of {@code module}, {@code data} and {@code children}. Immutable and thread-safe; equal when
 * the three are equal, whichever builder made it.
 *
 * <pre>{@code
 * import static dev.callwright.callflow.BranchKeys.NO_ANSWER;
 * import static dev.callwright.callflow.modules.Modules.*;
 *
 * device("front_desk").timeout(20)
 *     .on(NO_ANSWER, voicemail("company"))
 *     .otherwise(voicemail("company"))
 * }</pre>
 *
 * <p>A value of {@code data} is a {@link String}, {@link Boolean}, {@link Number}, {@link Map} with string keys,
 * {@link List} of such values, or null.
 *
 * @since 0.1.0
 */
public class Callflow {
    private final String module;
    private final Map<String, @Nullable Object> data;
    private final Map<String, Callflow> children;
    private final int hash;

    /**
     * For the typed builders: a node that shares the given data and children.
     *
     * @param data copied shallowly; its values must not be changed afterwards
     */
    protected Callflow(String module, Map<String, ? extends @Nullable Object> data, Map<String, Callflow> children) {
        this.module = Objects.requireNonNull(module, "module");
        this.data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        this.children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
        this.hash = Objects.hash(module, this.data, this.children);
    }

    /** A node of any module, with no data and no children. */
    public static Callflow of(String module) {
        return new Callflow(module, Map.of(), Map.of());
    }

    /** A node of any module. The order of both maps is kept, in the answer too. */
    public static Callflow of(
            String module, Map<String, ? extends @Nullable Object> data, Map<String, Callflow> children) {
        return new Callflow(module, Values.immutableObject(data), children);
    }

    /** Kazoo's name of the module, for example {@code device}. */
    public final String module() {
        return module;
    }

    /** The module's options, in the order they were given; unmodifiable. */
    public final Map<String, @Nullable Object> data() {
        return data;
    }

    /** What follows, by branch key, in the order given; unmodifiable. */
    public final Map<String, Callflow> children() {
        return children;
    }

    /** This node with one option set, whatever the module. */
    public Callflow data(String key, @Nullable Object value) {
        return new Callflow(module, with(key, value), children);
    }

    /**
     * What follows when the module ends in {@code key}: a hangup cause or SIP code of a failed bridge, a digit of a
     * menu. See {@link BranchKeys}.
     */
    public final Callflow on(String key, Callflow next) {
        Map<String, Callflow> changed = new LinkedHashMap<>(children);
        changed.put(key, next);
        return new Callflow(module, data, changed);
    }

    /** What follows when no other key fits: the child {@code _}. */
    public final Callflow otherwise(Callflow next) {
        return on(BranchKeys.OTHERWISE, next);
    }

    /**
     * What follows at the very end of the chain that begins here: {@code tts("a").then(tts("b")).then(hangup())} says a,
     * then b, then hangs up.
     */
    public final Callflow then(Callflow next) {
        Deque<Callflow> chain = new ArrayDeque<>();
        for (@Nullable Callflow node = this; node != null; node = node.children.get(BranchKeys.OTHERWISE)) {
            chain.push(node);
        }
        Callflow tail = next;
        for (Callflow node : chain) {
            tail = node.on(BranchKeys.OTHERWISE, tail);
        }
        return tail;
    }

    /** For the typed builders: this node's data with one option set. */
    protected final Map<String, @Nullable Object> with(String key, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(data);
        changed.put(key, Values.immutable(value));
        return changed;
    }

    /**
     * The node and all below it, parents before children; a subtree that is used twice is listed twice. Of trees that no
     * {@link CallflowPreparer} has passed this may be very many.
     */
    public final List<Callflow> nodes() {
        List<Callflow> all = new ArrayList<>();
        Deque<Callflow> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            Callflow node = open.pop();
            all.add(node);
            List<Callflow> next = new ArrayList<>(node.children.values());
            Collections.reverse(next);
            next.forEach(open::push);
        }
        return all;
    }

    /** Compares without recursion, as a tree may be deeper than the stack. */
    @Override
    public final boolean equals(@Nullable Object other) {
        if (!(other instanceof Callflow that)) {
            return false;
        }
        Deque<Callflow> open = new ArrayDeque<>(List.of(this, that));
        while (!open.isEmpty()) {
            Callflow left = open.pop();
            Callflow right = open.pop();
            if (left == right) {
                continue;
            }
            boolean alike = left.hash == right.hash
                    && left.module.equals(right.module)
                    && left.data.equals(right.data)
                    && left.children.keySet().equals(right.children.keySet());
            if (!alike) {
                return false;
            }
            left.children.forEach((key, child) -> {
                open.push(Objects.requireNonNull(right.children.get(key)));
                open.push(child);
            });
        }
        return true;
    }

    @Override
    public final int hashCode() {
        return hash;
    }

    /** A short form for logs, without the data (which may hold numbers): {@code device{_: voicemail}}. */
    @Override
    public final String toString() {
        return CallflowOutline.of(this);
    }
}
