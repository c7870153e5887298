package dev.callwright.flow.liquid;

import dev.callwright.callflow.OwnUrls;
import dev.callwright.callflow.PivotRequest;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A variable of the call that templates may use.
 *
 * @param name as written in a template
 * @param shape what may stand behind it
 * @param value its value on a call; none when the call does not say
 */
record CallVariable(String name, Shape shape, Source value) {
    /** Where a variable comes from. */
    @FunctionalInterface
    interface Source {
        Optional<?> of(PivotRequest call, ZonedDateTime now, OwnUrls urls);
    }
}
