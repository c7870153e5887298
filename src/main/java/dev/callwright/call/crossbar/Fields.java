package dev.callwright.call.crossbar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object, read without trust: what is missing, null or of another type is absent. Kazoo writes many
 * numbers and booleans as text.
 */
record Fields(Map<String, @Nullable Object> members) {

    /** The members of an object; none of anything else. */
    static Fields of(@Nullable Object value) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put(String.valueOf(name), member));
        }
        return new Fields(members);
    }

    /** The objects in a list. */
    static List<Fields> all(@Nullable Object value) {
        List<Fields> objects = new ArrayList<>();
        if (value instanceof List<?> items) {
            items.stream().filter(Map.class::isInstance).map(Fields::of).forEach(objects::add);
        }
        return List.copyOf(objects);
    }

    /** A text that is not blank; numbers and booleans as text. */
    Optional<String> text(String name) {
        Object value = members.get(name);
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? Optional.of(value.toString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /** The first of these that is there. */
    Optional<String> text(String name, String otherwise) {
        return text(name).or(() -> text(otherwise));
    }

    OptionalLong number(String name) {
        try {
            return text(name)
                    .map(text -> OptionalLong.of(new BigDecimal(text).longValueExact()))
                    .orElse(OptionalLong.empty());
        } catch (ArithmeticException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    boolean flag(String name, boolean otherwise) {
        return text(name)
                .filter(text -> text.equals("true") || text.equals("false"))
                .map(Boolean::valueOf)
                .orElse(otherwise);
    }

    /** The texts in a list. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (members.get(name) instanceof List<?> items) {
            items.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .forEach(texts::add);
        }
        return List.copyOf(texts);
    }

    Fields object(String name) {
        return of(members.get(name));
    }

    List<Fields> objects(String name) {
        return all(members.get(name));
    }
}
