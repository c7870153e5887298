package dev.callwright.flow.document;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as JSON writes them. */
final class Numbers {
    private static final int MAX_LENGTH = 40;
    private static final int MAX_EXPONENT = 308;
    private static final Pattern JSON =
            Pattern.compile("-?(?:0|[1-9][0-9]{0,60})(?:\\.[0-9]{1,60})?(?:[eE][-+]?[0-9]{1,9})?");

    private Numbers() {}

    /** Whether a plain YAML scalar is a number: only if JSON would call it one. */
    static boolean isNumber(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return (first == '-' || (first >= '0' && first <= '9'))
                && text.length() <= 4 * MAX_LENGTH
                && JSON.matcher(text).matches();
    }

    /** The value, as the smallest of Integer, Long and BigDecimal; empty when it is absurdly long or large. */
    static Optional<Number> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.precision() - number.scale()) > MAX_EXPONENT) {
            return Optional.empty();
        }
        boolean whole = text.chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E');
        if (!whole || number.precision() > 18) {
            return Optional.of(number);
        }
        long value = number.longValueExact();
        if (value == (int) value) {
            return Optional.of((int) value);
        }
        return Optional.of(value);
    }
}
