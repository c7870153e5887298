package dev.callwright.callflow;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A whole number. Strict as Kazoo is: neither {@code "4"} nor {@code 4.0} is one. */
public record IntegerType(Range range) implements ValueType {
    @Override
    public void check(@Nullable Object value, Place place) {
        if (place.skips(value)) {
            return;
        }
        if (value instanceof Number number && isInteger(number)) {
            if (!isWithin(number)) {
                place.error(Wording.of(value), describe());
            }
        } else if (value instanceof String text && text.matches("-?[0-9]{1,18}")) {
            place.error(Wording.typed(value), describe(), text + ", without quotes");
        } else {
            place.error(Wording.typed(value), describe());
        }
    }

    private boolean isWithin(Number number) {
        if (number instanceof BigInteger big && big.bitLength() >= Long.SIZE) {
            return big.signum() > 0 ? !range.hasGreatest() : !range.hasLeast();
        }
        return range.contains(number.longValue());
    }

    static boolean isInteger(@Nullable Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger;
    }

    @Override
    public String describe() {
        String limits = range.describe();
        return limits.isEmpty() ? "an integer" : "an integer, " + limits;
    }
}
