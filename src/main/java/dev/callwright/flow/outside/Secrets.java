package dev.callwright.flow.outside;

import java.util.Optional;
import java.util.Set;

/** What flows may use as {@code {{ secrets.NAME }}} without holding it. Implementations never show a value in a log. */
public interface Secrets {
    /** A secret by its name, which counts in upper and lower case alike. */
    Optional<String> secret(String name);

    /** All names, in upper case. */
    Set<String> names();
}
