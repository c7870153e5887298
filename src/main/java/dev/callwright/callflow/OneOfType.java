package dev.callwright.callflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of a few values.
 *
 * @param values texts, integers or booleans, in Kazoo's order
 */
public record OneOfType(List<Object> values) implements ValueType {
    public OneOfType {
        values = List.copyOf(values);
    }

    @Override
    public void check(@Nullable Object value, Place place) {
        if (place.skips(value) || holds(value)) {
            return;
        }
        Optional<String> meant = Nearest.to(String.valueOf(value), texts());
        if (meant.isPresent()) {
            place.error(Wording.typed(value), describe(), meant.get());
        } else {
            place.error(Wording.typed(value), describe());
        }
    }

    private boolean holds(@Nullable Object value) {
        Object plain = IntegerType.isInteger(value)
                        && value instanceof Number number
                        && !(value instanceof java.math.BigInteger)
                ? number.longValue()
                : value;
        return plain != null && values.contains(plain);
    }

    private List<String> texts() {
        return values.stream().map(String::valueOf).toList();
    }

    @Override
    public String describe() {
        return (values.size() == 1 ? "" : "one of ")
                + values.stream().map(Wording::of).collect(Collectors.joining(", "));
    }
}
