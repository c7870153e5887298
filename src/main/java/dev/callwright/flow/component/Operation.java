package dev.callwright.flow.component;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * How Branch compares. Numbers are compared as numbers where one side is one and the other reads like one: an answer's
 * {@code 12.50} equals {@code 12.5}. Two texts are compared as texts, so that {@code "007"} is not {@code "7"} and a
 * telephone number keeps its plus sign; only by size are they compared as numbers if both read like numbers. A number is
 * neither less nor greater than what does not read like one: {@code "n/a"} is not over 100.
 */
enum Operation {
    EQUAL("equal", (left, right) -> same(left, right)),
    NOT_EQUAL("not_equal", (left, right) -> !same(left, right)),
    CONTAINS("contains", (left, right) -> contains(left, right)),
    STARTS_WITH("starts_with", (left, right) -> text(left).startsWith(text(right))),
    ENDS_WITH("ends_with", (left, right) -> text(left).endsWith(text(right))),
    LESS("less_than", sized(order -> order < 0)),
    LESS_OR_EQUAL("less_or_equal", sized(order -> order <= 0)),
    GREATER("greater_than", sized(order -> order > 0)),
    GREATER_OR_EQUAL("greater_or_equal", sized(order -> order >= 0)),
    ONE_OF("one_of", (left, right) -> options(right).stream().anyMatch(option -> same(left, option))),
    MATCHES("matches", (left, right) -> false),
    EMPTY("empty", (left, right) -> isEmpty(left)),
    NOT_EMPTY("not_empty", (left, right) -> !isEmpty(left));

    private final String word;
    private final BiPredicate<@Nullable Object, @Nullable Object> test;

    Operation(String word, BiPredicate<@Nullable Object, @Nullable Object> test) {
        this.word = word;
        this.test = test;
    }

    /** As in a file. */
    String word() {
        return word;
    }

    /** Whether it stands alone, without a right-hand side. */
    boolean isUnary() {
        return this == EMPTY || this == NOT_EMPTY;
    }

    /** Whether it holds; {@link #MATCHES} is decided by its pattern elsewhere. */
    boolean holds(@Nullable Object left, @Nullable Object right) {
        return test.test(left, right);
    }

    static String[] words() {
        return Arrays.stream(values()).map(Operation::word).toArray(String[]::new);
    }

    static Operation of(String word) {
        return Arrays.stream(values())
                .filter(operation -> operation.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** A value as a template prints it. */
    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        boolean numbers = left instanceof Number || right instanceof Number;
        Optional<BigDecimal> one = numbers ? number(left) : Optional.empty();
        Optional<BigDecimal> other = numbers ? number(right) : Optional.empty();
        return one.isPresent() && other.isPresent()
                ? one.get().compareTo(other.get()) == 0
                : text(left).equals(text(right));
    }

    private static boolean contains(@Nullable Object left, @Nullable Object right) {
        return left instanceof List<?> items
                ? items.stream().anyMatch(item -> same(item, right))
                : text(left).contains(text(right));
    }

    private static BiPredicate<@Nullable Object, @Nullable Object> sized(IntPredicate wanted) {
        return (left, right) -> {
            Optional<BigDecimal> one = number(left);
            Optional<BigDecimal> other = number(right);
            if (one.isPresent() && other.isPresent()) {
                return wanted.test(one.get().compareTo(other.get()));
            }
            boolean texts = !(left instanceof Number || right instanceof Number) && !isEmpty(left) && !isEmpty(right);
            return texts && wanted.test(text(left).compareTo(text(right)));
        };
    }

    private static List<?> options(@Nullable Object right) {
        return right instanceof List<?> items
                ? items
                : Arrays.stream(text(right).split(",", -1)).map(String::strip).toList();
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof List<?> items && items.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || text(value).isBlank();
    }

    /** No more digits than a number of any use has: a hostile one would take long. */
    private static Optional<BigDecimal> number(@Nullable Object value) {
        String text = text(value).strip();
        boolean plausible = text.length() <= 40
                && text.toLowerCase(Locale.ROOT).matches("[-+]?([0-9]+([.][0-9]*)?|[.][0-9]+)(e[-+]?[0-9]{1,3})?");
        return plausible ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
