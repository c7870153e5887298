package dev.callwright.flow.node;

import java.util.Optional;

/**
 * An option that nodes of a type take.
 *
 * @param name as in a file
 * @param type what it may be
 * @param required whether a node needs it
 * @param defaultValue what is taken if it is not there
 * @param description for people who write flows: one sentence, with units and limits
 */
public record Option<T>(
        String name, OptionType<T> type, boolean required, Optional<T> defaultValue, String description) {

    /** One that must be there. */
    public static <T> Option<T> required(String name, OptionType<T> type, String description) {
        return new Option<>(name, type, true, Optional.empty(), description);
    }

    /** One that may be left out, which then means nothing. */
    public static <T> Option<T> optional(String name, OptionType<T> type, String description) {
        return new Option<>(name, type, false, Optional.empty(), description);
    }

    /** One that may be left out, which then means {@code defaultValue}. */
    public static <T> Option<T> of(String name, OptionType<T> type, T defaultValue, String description) {
        return new Option<>(name, type, false, Optional.of(defaultValue), description);
    }
}
