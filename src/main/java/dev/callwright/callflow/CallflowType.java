package dev.callwright.callflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A callflow inside {@code data}, as in Kazoo 5's {@code callflow.flow}. What is in it is checked as the tree is walked. */
public record CallflowType() implements ValueType {
    @Override
    public void check(@Nullable Object value, Place place) {
        if (!(value instanceof Map<?, ?>) && !(value instanceof Callflow) && !place.skips(value)) {
            place.error(Wording.typed(value), describe());
        }
    }

    @Override
    public String describe() {
        return "a callflow: an object with module, data and children";
    }
}
