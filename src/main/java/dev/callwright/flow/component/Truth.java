package dev.callwright.flow.component;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What counts as yes where PHLO lets an application decide, as in Record Audio: any number but 0, {@code True} in any case,
 * any other text or object. No is 0, {@code False}, nothing, and blanks ({@code contracts/phlo.md}).
 */
final class Truth {
    private Truth() {}

    /** Whether a value is a yes. */
    static boolean of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        if (value instanceof List<?> list) {
            return !list.isEmpty();
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).signum() != 0;
        }
        String text = value == null ? "" : value.toString().strip();
        return !text.isEmpty() && !text.equalsIgnoreCase("false") && !isZero(text);
    }

    private static boolean isZero(String text) {
        int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        return text.length() > from && text.chars().skip(from).allMatch(c -> c == '0');
    }
}
