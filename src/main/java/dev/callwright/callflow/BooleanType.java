package dev.callwright.callflow;

import org.jspecify.annotations.Nullable;

/** True or false; the texts {@code "true"} and {@code "false"} are neither. */
public record BooleanType() implements ValueType {
    @Override
    public void check(@Nullable Object value, Place place) {
        if (value instanceof Boolean || place.skips(value)) {
            return;
        }
        if ("true".equals(value) || "false".equals(value)) {
            place.error(Wording.typed(value), describe(), value + ", without quotes");
        } else {
            place.error(Wording.typed(value), describe());
        }
    }

    @Override
    public String describe() {
        return "true or false";
    }
}
