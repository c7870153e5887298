package dev.callwright.flow.liquid;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for the arithmetic filters. A text of the call becomes a number only if it is a short plain one: a caller whose
 * name is {@code 1e999999999} must not make us print a gigabyte.
 */
final class SafeNumbers {
    private static final Pattern PLAIN = Pattern.compile("[-+]?[0-9]{1,15}(?:\\.[0-9]{1,10})?");
    private static final int MAX_DIGITS = 40;

    private SafeNumbers() {}

    /** The number a filter may work on; 0 for what is no number, as Liquid has it. */
    static Number of(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Long || value instanceof BigDecimal) {
            return (Number) value;
        }
        String text = String.valueOf(value).trim();
        if (text.length() > 30 || !PLAIN.matcher(text).matches()) {
            return 0L;
        }
        BigDecimal number = new BigDecimal(text);
        return number.scale() <= 0 ? (Number) number.longValueExact() : (Number) number;
    }

    /** @throws LiquidFailure if a result has grown out of all proportion */
    static void check(@Nullable Object result) {
        if (result instanceof BigDecimal number
                && (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS)) {
            throw new LiquidFailure("a filter made a number of more than " + MAX_DIGITS + " digits");
        }
    }
}
