package dev.callwright.flow.component;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A conference's name as the PBX can take it. It becomes an address of the media server's, in which {@code @}, {@code +} and
 * braces mean profile, PIN and flags; so a number loses its plus sign, and anything else with a meaning is refused.
 */
final class ConferenceName {
    static final String EXPECTED =
            "1 to 128 letters, digits, blanks and _ . -  (a plus sign before a number is left out)";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _.-]{0,127}");

    private ConferenceName() {}

    /** The name; empty if the PBX could not take it. */
    static Optional<String> of(String text) {
        String plain = text.strip().replaceAll("\\s+", " ").replace("+", "");
        return Optional.of(plain)
                .filter(name -> name.codePointCount(0, name.length()) <= 128
                        && NAME.matcher(name).matches());
    }
}
