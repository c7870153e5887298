package dev.callwright.flow.multiparty;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is in a multi-party call. */
public enum Role {
    AGENT,
    CUSTOMER;

    /** The one that such a one talks to. */
    public Role other() {
        return this == AGENT ? CUSTOMER : AGENT;
    }

    /** PHLO's word, in lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word, in any case. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
