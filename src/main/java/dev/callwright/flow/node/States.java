package dev.callwright.flow.node;

import java.util.List;
import java.util.function.Predicate;

/**
 * The states that one node can end in.
 *
 * @param names those that a flow should say something about
 * @param others whether it can also end in another one, which a flow need not mention
 * @param description of all of them, for messages
 */
public record States(List<String> names, Predicate<String> others, String description) {
    /** A node that the call never leaves. */
    public static final States NONE = of();

    /** Just these. */
    public static States of(String... names) {
        return of(List.of(names));
    }

    /** Just these. */
    public static States of(List<String> names) {
        return new States(
                List.copyOf(names),
                name -> false,
                names.isEmpty() ? "no states: nothing comes behind it" : "one of " + String.join(", ", names));
    }

    /** Whether the node can end in this state. */
    public boolean has(String name) {
        return names.contains(name) || others.test(name);
    }
}
