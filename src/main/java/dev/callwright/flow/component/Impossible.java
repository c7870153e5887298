package dev.callwright.flow.component;

import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.Types;
import java.util.Map;
import java.util.Optional;

/** Options of PHLO's that a plain Kazoo cannot do: they are known by name, so that nobody misses them only at a call. */
final class Impossible {
    private Impossible() {}

    /**
     * An option that may only be false.
     *
     * @param what it would be
     * @param nearest why it cannot be, and what comes nearest
     */
    static Option<Boolean> option(String name, String what, String nearest) {
        return Option.of(
                name,
                Types.of(
                        Map.of("const", false),
                        (value, place) -> Boolean.FALSE.equals(value)
                                ? Optional.of(false)
                                : place.refuseSaying(what, "none: " + nearest)),
                false,
                "Not possible on Kazoo, only false: " + nearest + ".");
    }
}
