package dev.callwright.flow.liquid;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import liqp.TemplateContext;
import liqp.filters.Filter;
import org.jspecify.annotations.Nullable;

/** One of liqp's filters, with its input, parameters and result bounded, and its errors free of the call's values. */
final class BoundedFilter extends Filter {
    private final Filter filter;
    private final boolean arithmetic;

    /** @param arithmetic whether input and parameters are numbers */
    BoundedFilter(String name, Filter filter, boolean arithmetic) {
        super(name);
        this.filter = filter;
        this.arithmetic = arithmetic;
    }

    @Override
    public @Nullable Object apply(@Nullable Object value, TemplateContext context, @Nullable Object... params) {
        RenderBudget budget = RenderBudget.of(context);
        pay(budget, value);
        @Nullable Object[] arguments = new @Nullable Object[params.length];
        for (int i = 0; i < params.length; i++) {
            pay(budget, params[i]);
            arguments[i] = arithmetic ? SafeNumbers.of(params[i]) : params[i];
        }
        Object result = apply(filter, name, arithmetic ? SafeNumbers.of(value) : value, context, arguments);
        SafeNumbers.check(result);
        pay(budget, result);
        return result;
    }

    private static @Nullable Object apply(
            Filter filter, String name, @Nullable Object value, TemplateContext context, @Nullable Object[] arguments) {
        try {
            return filter.apply(value, context, arguments);
        } catch (LiquidFailure e) {
            throw e;
        } catch (ArithmeticException e) {
            throw new LiquidFailure("the filter \"" + name + "\" divides by zero");
        } catch (RuntimeException e) {
            throw new LiquidFailure("the filter \"" + name + "\" cannot work on this value with these parameters");
        }
    }

    private static void pay(RenderBudget budget, @Nullable Object value) {
        if (value instanceof CharSequence text) {
            budget.pay(text.length());
        } else if (value instanceof Collection<?> items) {
            payItems(budget, items.size());
            items.forEach(item -> payItem(budget, item));
        } else if (value != null && value.getClass().isArray()) {
            int length = Array.getLength(value);
            payItems(budget, length);
            for (int i = 0; i < length; i++) {
                payItem(budget, Array.get(value, i));
            }
        } else if (value instanceof Map<?, ?> map) {
            payItems(budget, map.size());
        } else {
            budget.pay(1);
        }
    }

    private static void payItem(RenderBudget budget, @Nullable Object item) {
        budget.pay(item instanceof CharSequence text ? text.length() : 1);
    }

    private static void payItems(RenderBudget budget, int items) {
        if (items > RenderBudget.MAX_ITEMS) {
            throw new LiquidFailure(
                    String.format("a filter made a list of more than %,d items", RenderBudget.MAX_ITEMS));
        }
        budget.pay(items);
    }
}
