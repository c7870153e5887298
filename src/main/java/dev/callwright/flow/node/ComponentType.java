package dev.callwright.flow.node;

import java.util.List;
import java.util.Optional;

/**
 * A type of node that flow files may use, for example {@code ivr_menu}. Adding one is adding a class, and a line in
 * {@code Components}.
 */
public interface ComponentType {
    /** What stands behind {@code type:}. */
    String name();

    /** What it does for the call, in one sentence. */
    String purpose();

    /** All options that it takes. */
    List<Option<?>> options();

    /** The states it can have with some options or other: for the schema. */
    PossibleStates states();

    /** Reads a node. What is wrong with it is reported there; empty if it cannot be used. */
    Optional<Component> read(NodeReader node);

    /**
     * The states that nodes of a type can have.
     *
     * @param always names
     * @param pattern of those that depend on the options, as a regular expression; empty if there are none
     */
    record PossibleStates(List<String> always, String pattern) {
        public static PossibleStates of(String... names) {
            return new PossibleStates(List.of(names), "");
        }
    }
}
