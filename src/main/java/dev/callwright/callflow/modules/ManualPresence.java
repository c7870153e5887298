package dev.callwright.callflow.modules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sets a presence lamp by hand.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class ManualPresence extends ModuleNode<ManualPresence> {
    ManualPresence(String presenceId) {
        this(Map.of("presence_id", checked("manual_presence", "presence_id", presenceId)));
    }

    private ManualPresence(Map<String, ? extends @Nullable Object> data) {
        super("manual_presence", data);
    }

    /** {@code idle} (the default), {@code ringing} or {@code busy}. */
    public ManualPresence status(String status) {
        return set("status", status);
    }

    @Override
    ManualPresence copy(Map<String, ? extends @Nullable Object> data) {
        return new ManualPresence(data);
    }
}
