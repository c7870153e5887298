package dev.callwright.flow.liquid;

import java.util.Collection;
import java.util.Map;
import liqp.TemplateContext;
import liqp.nodes.LNode;
import org.jspecify.annotations.Nullable;

/**
 * {@code x == empty}, {@code x != blank}, {@code x == ""}: also true of what is absent. To liqp an absent value is not empty, which would
 * make {@code digits.custom_name == empty} false exactly when nothing was pressed.
 */
final class EmptyComparison implements LNode {
    private final LNode operand;
    private final boolean wanted;
    private final boolean blank;

    /**
     * @param wanted the answer for an empty operand: true for {@code ==}
     * @param blank whether white space counts as nothing
     */
    EmptyComparison(LNode operand, boolean wanted, boolean blank) {
        this.operand = operand;
        this.wanted = wanted;
        this.blank = blank;
    }

    @Override
    public Object render(TemplateContext context) {
        return isEmpty(operand.render(context)) == wanted;
    }

    private boolean isEmpty(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return blank ? text.toString().isBlank() : text.isEmpty();
        }
        return value == null
                || (value instanceof Collection<?> items && items.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof Object[] array && array.length == 0)
                || (blank && Boolean.FALSE.equals(value));
    }
}
