package dev.callwright.flow.liquid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import liqp.TemplateContext;
import liqp.filters.Filter;
import org.jspecify.annotations.Nullable;

/** {@code round: places}. liqp's own formats in the machine's language, so it fails where the comma is decimal. */
final class RoundFilter extends Filter {
    private static final int MAX_PLACES = 10;

    RoundFilter() {
        super("round");
    }

    @Override
    public Object apply(@Nullable Object value, TemplateContext context, @Nullable Object... params) {
        int places = params.length == 0
                ? 0
                : (int) Math.max(
                        0, Math.min(MAX_PLACES, SafeNumbers.of(params[0]).longValue()));
        BigDecimal rounded = new BigDecimal(SafeNumbers.of(value).toString()).setScale(places, RoundingMode.HALF_UP);
        return places == 0 ? (Object) rounded.longValue() : rounded.toPlainString();
    }
}
