package dev.callwright.flow.check;

import dev.callwright.flow.node.Next;
import dev.callwright.flow.node.Piece;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pieces as trees, the way an answer holds them. */
final class Trees {
    private Trees() {}

    /**
     * A piece with something at its open ends.
     *
     * @param end what stands at one of them; empty for nothing
     */
    static Map<String, @Nullable Object> of(Piece piece, Function<Next, Optional<Map<String, @Nullable Object>>> end) {
        Map<String, @Nullable Object> children = new LinkedHashMap<>();
        piece.children().forEach((key, next) -> {
            Optional<Map<String, @Nullable Object>> child =
                    next instanceof Next.Then then ? Optional.of(of(then.piece(), end)) : end.apply(next);
            child.ifPresent(tree -> children.put(key, tree));
        });
        return node(piece.module(), piece.data(), children);
    }

    /** A module. */
    static Map<String, @Nullable Object> node(
            String module,
            Map<String, ? extends @Nullable Object> data,
            Map<String, ? extends @Nullable Object> children) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("module", module);
        tree.put("data", data);
        if (!children.isEmpty()) {
            tree.put("children", children);
        }
        return tree;
    }

    /** The value at a JSON pointer; empty if there is none. */
    static Optional<Object> at(@Nullable Object tree, String pointer) {
        @Nullable Object value = tree;
        for (String step : pointer.isEmpty()
                ? List.<String>of()
                : List.of(pointer.substring(1).split("/", -1))) {
            String key = step.replace("~1", "/").replace("~0", "~");
            if (value instanceof Map<?, ?> map) {
                value = map.get(key);
            } else if (value instanceof List<?> items && key.matches("[0-9]{1,6}")) {
                int index = Integer.parseInt(key);
                value = index < items.size() ? items.get(index) : null;
            } else {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(value);
    }
}
