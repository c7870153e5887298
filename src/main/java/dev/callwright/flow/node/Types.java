package dev.callwright.flow.node;

import dev.callwright.flow.document.Similar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The types of options that several components have. */
public final class Types {
    private static final int LONGEST_TEXT = 20_000;

    private Types() {}

    private record Simple<T>(Map<String, Object> schema, BiFunction<@Nullable Object, OptionPlace, Optional<T>> reader)
            implements OptionType<T> {
        @Override
        public Optional<T> read(@Nullable Object value, OptionPlace place) {
            return reader.apply(value, place);
        }
    }

    /** A type that is described and read in these ways. */
    public static <T> OptionType<T> of(
            Map<String, Object> schema, BiFunction<@Nullable Object, OptionPlace, Optional<T>> reader) {
        return new Simple<>(schema, reader);
    }

    /** A text, which may hold Liquid. A number or boolean counts as its text. */
    public static OptionType<Text> text() {
        return of(Map.of("type", List.of("string", "number", "boolean")), (value, place) -> {
            String text = value instanceof Number || value instanceof Boolean
                    ? plain(value)
                    : value instanceof String written ? written : "";
            if (text.isEmpty()) {
                return place.refuse(value, "a text");
            }
            return text.length() > LONGEST_TEXT
                    ? place.refuseSaying(
                            String.format("a text of %,d characters", text.length()),
                            String.format("at most %,d", LONGEST_TEXT))
                    : place.text(text);
        });
    }

    /** A text without Liquid. */
    public static OptionType<String> fixedText() {
        return of(Map.of("type", "string"), (value, place) -> {
            if (!(value instanceof String text) || text.isEmpty()) {
                return place.refuse(value, "a text");
            }
            return dev.callwright.flow.liquid.LiquidTemplate.isTemplate(text)
                    ? place.refuse(value, "a text without Liquid: it is needed when the file is loaded")
                    : Optional.of(text);
        });
    }

    /** A whole number within limits. */
    public static OptionType<Integer> integer(int least, int most) {
        Map<String, Object> schema = Map.of("type", "integer", "minimum", least, "maximum", most);
        String expected = String.format("a whole number from %,d to %,d", least, most);
        return of(
                schema,
                (value, place) -> value instanceof Integer number && number >= least && number <= most
                        ? Optional.of(number)
                        : place.refuse(value, expected));
    }

    /** A number within limits, for example of seconds. */
    public static OptionType<BigDecimal> decimal(String least, String most) {
        BigDecimal minimum = new BigDecimal(least);
        BigDecimal maximum = new BigDecimal(most);
        Map<String, Object> schema = Map.of("type", "number", "minimum", minimum, "maximum", maximum);
        return of(schema, (value, place) -> {
            if (value instanceof Number written) {
                BigDecimal number = new BigDecimal(written.toString());
                if (number.compareTo(minimum) >= 0 && number.compareTo(maximum) <= 0) {
                    return Optional.of(number);
                }
            }
            return place.refuse(value, "a number from " + least + " to " + most);
        });
    }

    /** True or false. */
    public static OptionType<Boolean> flag() {
        return of(
                Map.of("type", "boolean"),
                (value, place) ->
                        value instanceof Boolean flag ? Optional.of(flag) : place.refuse(value, "true or false"));
    }

    /** One of some words. */
    public static OptionType<String> word(String... words) {
        List<String> all = List.of(words);
        return of(Map.of("enum", all), (value, place) -> {
            String word = value instanceof String text ? text : value instanceof Boolean flag ? flag.toString() : "";
            return all.contains(word)
                    ? Optional.of(word)
                    : place.refuse(value, "one of " + String.join(", ", all), Similar.to(word, all));
        });
    }

    /** A list of 1 to {@code most} items. One item may stand alone. */
    public static <T> OptionType<List<T>> oneOrMore(OptionType<T> item, int most) {
        Map<String, Object> list = Map.of("type", "array", "items", item.schema(), "minItems", 1, "maxItems", most);
        return of(Map.of("anyOf", List.of(item.schema(), list)), (value, place) -> {
            List<?> written = value instanceof List<?> items ? items : value == null ? List.of() : List.of(value);
            if (written.isEmpty() || written.size() > most) {
                return place.refuse(value, "1 to " + most + " of them, alone or as a list");
            }
            List<T> read = new ArrayList<>();
            for (int i = 0; i < written.size(); i++) {
                item.read(written.get(i), value instanceof List<?> ? place.at(i) : place)
                        .ifPresent(read::add);
            }
            return read.size() == written.size() ? Optional.of(List.copyOf(read)) : Optional.empty();
        });
    }

    /** An object with at most {@code most} members, whose names the author chooses. */
    public static <T> OptionType<Map<String, T>> map(OptionType<T> item, int most) {
        Map<String, Object> schema =
                Map.of("type", "object", "additionalProperties", item.schema(), "maxProperties", most);
        return of(schema, (value, place) -> {
            if (!(value instanceof Map<?, ?> written) || written.size() > most) {
                return place.refuse(value, "an object with at most " + most + " names and their values");
            }
            Map<String, T> read = new LinkedHashMap<>();
            written.forEach((key, each) -> item.read(each, place.at(String.valueOf(key)))
                    .ifPresent(result -> read.put(String.valueOf(key), result)));
            return read.size() == written.size() ? Optional.of(read) : Optional.empty();
        });
    }

    /** Any value, whose texts may hold Liquid. */
    public static OptionType<Tree> tree() {
        return of(Map.of(), (value, place) -> {
            List<Boolean> wrong = new ArrayList<>();
            Object tree = tree(value, place, wrong);
            return wrong.isEmpty() ? Optional.of(new Tree(tree)) : Optional.empty();
        });
    }

    /** An object, whose texts may hold Liquid. */
    public static OptionType<Tree> object() {
        return of(
                Map.of("type", "object"),
                (value, place) ->
                        value instanceof Map<?, ?> ? tree().read(value, place) : place.refuse(value, "an object"));
    }

    private static @Nullable Object tree(@Nullable Object value, OptionPlace place, List<Boolean> wrong) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> {
                String name = String.valueOf(key);
                if (dev.callwright.flow.liquid.LiquidTemplate.isTemplate(name)) {
                    wrong.add(true);
                    place.unknownKey(name, "a fixed key; only values are rendered", Optional.empty());
                }
                copy.put(name, tree(item, place.at(name), wrong));
            });
            return copy;
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> copy = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                copy.add(tree(items.get(i), place.at(i), wrong));
            }
            return copy;
        }
        if (value instanceof String text && dev.callwright.flow.liquid.LiquidTemplate.isTemplate(text)) {
            Optional<Text> read = place.text(text);
            if (read.isEmpty()) {
                wrong.add(true);
            }
            return read.orElse(null);
        }
        return value;
    }

    private static String plain(Object value) {
        return value instanceof Double || value instanceof Float || value instanceof BigDecimal
                ? new BigDecimal(value.toString()).toPlainString()
                : value.toString();
    }
}
