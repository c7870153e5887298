package dev.callwright.callflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The keys a caller has pressed so far, by collection. Kazoo sends every collection again on each later request of the
 * call; older systems sent one plain string ({@code contracts/kazoo.md}, "1.5 Encoding of nested values").
 *
 * @param collections digits by collection name, in the order sent; a plain string stands under {@link #DEFAULT}
 * @param legacy whether they came as one plain string
 * @since 0.1.0
 */
public record Digits(Map<String, String> collections, boolean legacy) {
    /** The collection that {@code collect_dtmf} fills when none is named, and that typing ahead goes to. */
    public static final String DEFAULT = "default";

    /** Nothing pressed. */
    public static final Digits NONE = new Digits(Map.of(), false);

    public Digits {
        collections = Collections.unmodifiableMap(new LinkedHashMap<>(collections));
    }

    /** Digits that came as one plain string. */
    public static Digits plain(String digits) {
        return digits.isEmpty() ? NONE : new Digits(Map.of(DEFAULT, digits), true);
    }

    /** Digits that came as named collections. */
    public static Digits named(Map<String, String> collections) {
        return new Digits(collections, false);
    }

    /** No digit in any collection. */
    public boolean isEmpty() {
        return collections.values().stream().allMatch(String::isEmpty);
    }

    /** What was pressed into one collection; empty when nothing was. */
    public Optional<String> collection(String name) {
        return Optional.ofNullable(collections.get(name)).filter(pressed -> !pressed.isEmpty());
    }

    /**
     * What was pressed, when the name does not matter: the plain string, else the {@link #DEFAULT} collection, else the
     * last one.
     */
    public Optional<String> any() {
        Optional<String> unnamed = collection(DEFAULT);
        return unnamed.isPresent()
                ? unnamed
                : collections.values().stream()
                        .filter(pressed -> !pressed.isEmpty())
                        .reduce((first, last) -> last);
    }

    /** How much was pressed, never what: {@code Digits[custom_name: 2 digits]}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("Digits[");
        collections.forEach((name, pressed) -> out.append(out.length() > 7 ? ", " : "")
                .append(name)
                .append(": ")
                .append(pressed.length())
                .append(" digits"));
        return out.append(']').toString();
    }
}
