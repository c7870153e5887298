package dev.callwright.callflow.modules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes the caller's name and number for the calls that follow. Pivot requests keep the first ones.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class SetCid extends ModuleNode<SetCid> {
    SetCid() {
        super("set_cid", Map.of());
    }

    private SetCid(Map<String, ? extends @Nullable Object> data) {
        super("set_cid", data);
    }

    /** The name. */
    public SetCid callerIdName(String name) {
        return set("caller_id_name", name);
    }

    /** The number. */
    public SetCid callerIdNumber(String number) {
        return set("caller_id_number", number);
    }

    @Override
    SetCid copy(Map<String, ? extends @Nullable Object> data) {
        return new SetCid(data);
    }
}
