package dev.callwright.callflow.modules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hangs up.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class Hangup extends ModuleNode<Hangup> {
    Hangup() {
        super("hangup", Map.of());
    }

    private Hangup(Map<String, ? extends @Nullable Object> data) {
        super("hangup", data);
    }

    @Override
    Hangup copy(Map<String, ? extends @Nullable Object> data) {
        return new Hangup(data);
    }
}
