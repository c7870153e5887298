package dev.callwright.callflow.modules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs another stored callflow, and goes on with {@code _} when that one ends.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class OtherCallflow extends ModuleNode<OtherCallflow> {
    OtherCallflow(String id) {
        this(Map.of("id", checked("callflow", "id", id)));
    }

    private OtherCallflow(Map<String, ? extends @Nullable Object> data) {
        super("callflow", data);
    }

    @Override
    OtherCallflow copy(Map<String, ? extends @Nullable Object> data) {
        return new OtherCallflow(data);
    }
}
