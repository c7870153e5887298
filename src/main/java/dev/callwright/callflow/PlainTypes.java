package dev.callwright.callflow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers and truth values written as texts, which older systems took, and whole numbers written as {@code 4.0}. */
final class PlainTypes implements Normalisation {
    private static final Pattern WHOLE = Pattern.compile("\\s*[+-]?[0-9]{1,18}\\s*");

    private final ModuleCatalog catalog;
    private final DataWalk walk = new DataWalk(PlainTypes::plain);

    PlainTypes(ModuleCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void apply(Draft node, Origin origin) {
        catalog.module(node.module())
                .ifPresent(
                        spec -> walk.object(spec.data(), node.data, node.place().at("data")));
    }

    private static @Nullable Object plain(
            OptionSpec option, @Nullable Object value, Map<String, @Nullable Object> beside, Place place) {
        if (option.type() instanceof ListType list && value instanceof List<?> items) {
            List<@Nullable Object> plain = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                plain.add(plain(list.item(), items.get(i), place.at(i)));
            }
            return plain;
        }
        return plain(option.type(), value, place);
    }

    private static @Nullable Object plain(ValueType type, @Nullable Object value, Place place) {
        if (type.accepts(value)) {
            return value;
        }
        Object plain = value;
        if (isInteger(type)) {
            plain = integer(value);
        } else if (type instanceof BooleanType && ("true".equals(value) || "false".equals(value))) {
            plain = "true".equals(value);
        }
        if (plain != value) {
            place.warning(Wording.typed(value), type.describe() + ": it was changed to " + Wording.of(plain));
        }
        return plain;
    }

    private static boolean isInteger(ValueType type) {
        return type instanceof IntegerType
                || (type instanceof OneOfType oneOf && oneOf.values().stream().allMatch(Long.class::isInstance));
    }

    private static @Nullable Object integer(@Nullable Object value) {
        if (value instanceof String text && WHOLE.matcher(text).matches()) {
            return smallest(Long.parseLong(text.strip()));
        }
        if (value instanceof BigDecimal || value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE ? (Object) (int) number : value;
        }
        return value;
    }

    private static Object smallest(long number) {
        return number == (int) number ? (Object) (int) number : (Object) number;
    }
}
