package dev.callwright.flow.node;

import dev.callwright.callflow.BranchKeys;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A module with what comes behind it: a part of a callflow with open ends, which the engine closes.
 *
 * @param module Kazoo's name
 * @param data as for the PBX
 * @param children by branch key
 */
public record Piece(String module, Map<String, ? extends @Nullable Object> data, Map<String, Next> children) {
    public Piece {
        children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
    }

    /** A module with nothing behind it. */
    public static Piece of(String module, Map<String, ? extends @Nullable Object> data) {
        return new Piece(module, data, Map.of());
    }

    /** This module, and behind it in every case that has no key of its own. */
    public Piece otherwise(Next next) {
        return on(BranchKeys.OTHERWISE, next);
    }

    /** This module, and behind it if it ends in {@code key}. */
    public Piece on(String key, Next next) {
        Map<String, Next> more = new LinkedHashMap<>(children);
        more.put(key, next);
        return new Piece(module, data, more);
    }

    /** Modules one behind the other, then {@code last}. */
    public static Next chain(List<Piece> pieces, Next last) {
        Next next = last;
        for (int i = pieces.size() - 1; i >= 0; i--) {
            next = Next.then(pieces.get(i).otherwise(next));
        }
        return next;
    }
}
