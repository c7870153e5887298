package dev.callwright.flow.check;

import dev.callwright.flow.document.Pointers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where in a node's options a value stands that came out as data for the PBX. */
final class Origin {
    private static final Set<String> NO_OPTIONS = Set.of("type", "next", "description");

    private Origin() {}

    /** The pointer of the first option, or part of one, that is this value; empty if none is. */
    static Optional<String> of(Object value, Map<?, ?> node, String pointer) {
        for (Map.Entry<?, ?> option : node.entrySet()) {
            String name = String.valueOf(option.getKey());
            if (!NO_OPTIONS.contains(name)) {
                Optional<String> found = find(value, option.getValue(), Pointers.child(pointer, name));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> find(Object wanted, @Nullable Object value, String pointer) {
        if (value == null) {
            return Optional.empty();
        }
        if (text(value).equals(text(wanted))) {
            return Optional.of(pointer);
        }
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> member : map.entrySet()) {
                Optional<String> found =
                        find(wanted, member.getValue(), Pointers.child(pointer, String.valueOf(member.getKey())));
                if (found.isPresent()) {
                    return found;
                }
            }
        } else if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                Optional<String> found = find(wanted, items.get(i), Pointers.child(pointer, i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String text(Object value) {
        return value.toString().strip();
    }
}
