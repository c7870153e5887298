package dev.callwright.callflow;

import org.jspecify.annotations.Nullable;

/** Whatever JSON has. */
public record AnyType() implements ValueType {
    @Override
    public void check(@Nullable Object value, Place place) {
        // nothing is refused
    }

    @Override
    public String describe() {
        return "any value";
    }
}
