package dev.callwright.flow.node;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an option may be: read from a file, and described by JSON Schema. Immutable. */
public interface OptionType<T> {
    /** The value, or empty if it is not one; what is wrong with it has been reported then. */
    Optional<T> read(@Nullable Object value, OptionPlace place);

    /** The JSON Schema (draft 2020-12) of it. */
    Map<String, Object> schema();
}
