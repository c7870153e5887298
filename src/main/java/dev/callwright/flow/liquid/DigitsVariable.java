package dev.callwright.flow.liquid;

import dev.callwright.callflow.Digits;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import liqp.TemplateContext;
import liqp.nodes.LookupNode;
import org.jspecify.annotations.Nullable;

/**
 * {@code digits}: by itself the text that was pressed (nothing, which is false, when none was), with a name behind it one collection.
 * {@code digits.size} is how many were pressed, unless a collection is called so.
 */
final class DigitsVariable extends AbstractMap<String, Object> {
    static final String NAME = "digits";

    private final Map<String, Object> entries = new LinkedHashMap<>();
    private final String pressed;

    DigitsVariable(Digits digits) {
        pressed = digits.any().orElse("");
        entries.put("size", pressed.length());
        entries.putAll(digits.collections());
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return entries.entrySet();
    }

    @Override
    public String toString() {
        return pressed;
    }

    /** A look-up that may end in {@code digits}, which then compares, slices and measures as the text it prints. */
    static final class Lookup extends LookupNode {
        Lookup(String name) {
            super(name);
        }

        @Override
        public @Nullable Object render(TemplateContext context) {
            Object value = super.render(context);
            if (value instanceof DigitsVariable digits) {
                return digits.pressed.isEmpty() ? null : digits.pressed;
            }
            return value;
        }
    }
}
