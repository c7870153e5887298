package dev.callwright.callflow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an option's value, or each item of it, is the id of.
 *
 * @param kinds in the order in which names are looked up
 * @param decidedBy the member beside it that names one of them, as {@code endpoint_type} does
 */
public record IdRule(List<Ids.Kind> kinds, Optional<String> decidedBy) {
    public IdRule {
        kinds = List.copyOf(kinds);
    }

    /** Reads {@code devices,users@endpoint_type}. */
    static IdRule parse(String text) {
        int at = text.indexOf('@');
        String kinds = at < 0 ? text : text.substring(0, at);
        return new IdRule(
                java.util.Arrays.stream(kinds.split(",", -1))
                        .map(kind -> Ids.Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
                        .toList(),
                at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1)));
    }
}
