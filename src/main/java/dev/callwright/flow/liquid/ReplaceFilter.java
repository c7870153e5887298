package dev.callwright.flow.liquid;

import liqp.TemplateContext;
import liqp.filters.Filter;
import org.jspecify.annotations.Nullable;

/** {@code replace}, which stops before its result is too long: it can make a text longer than both of its inputs. */
final class ReplaceFilter extends Filter {
    ReplaceFilter() {
        super("replace");
    }

    @Override
    public Object apply(@Nullable Object value, TemplateContext context, @Nullable Object... params) {
        if (params.length == 0) {
            throw new LiquidFailure("the filter \"replace\" needs the text to replace");
        }
        String text = asString(value, context);
        String wanted = asString(params[0], context);
        String replacement = params.length > 1 ? asString(params[1], context) : "";
        int matches = wanted.isEmpty() ? text.length() + 1 : count(text, wanted);
        long length = text.length() + (long) matches * (replacement.length() - wanted.length());
        if (length > RenderBudget.MAX_TEXT) {
            throw new LiquidFailure(
                    String.format("the filter \"replace\" made more than %,d characters", RenderBudget.MAX_TEXT));
        }
        return text.replace(wanted, replacement);
    }

    private static int count(String text, String wanted) {
        int count = 0;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
            count++;
        }
        return count;
    }
}
