package dev.callwright.callflow;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The Kazoo lines whose schemas differ ({@code contracts/kazoo.md}, "5. Callflow modules").
 *
 * @since 0.1.0
 */
public enum KazooVersion {
    /** The production 4.x branch: the strictest in use, and the default. */
    V4_3("4.3"),
    /** The newest open 4.x tree. */
    MASTER("master"),
    /** Kazoo 5. */
    V5("5");

    private final String label;

    KazooVersion(String label) {
        this.label = label;
    }

    /** As it is written in configuration: {@code 4.3}, {@code master} or {@code 5}. */
    public String label() {
        return label;
    }

    /**
     * Reads {@code 4.3}, {@code master} (also {@code 4}, {@code 4-master}) or {@code 5} (also {@code 5.x}).
     *
     * @throws IllegalArgumentException for anything else, naming what is accepted
     */
    public static KazooVersion of(String text) {
        return switch (text.trim().toLowerCase(java.util.Locale.ROOT)) {
            case "4.3", "4.3.x" -> V4_3;
            case "master", "4", "4-master", "4.x" -> MASTER;
            case "5", "5.0", "5.x" -> V5;
            default ->
                throw new IllegalArgumentException("Kazoo version: " + text + " (expected: "
                        + Arrays.stream(values()).map(KazooVersion::label).collect(Collectors.joining(", ")) + ")");
        };
    }
}
