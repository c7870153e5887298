package dev.callwright.callflow.modules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Transfers the caller to an extension or number.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class Transfer extends ModuleNode<Transfer> {
    Transfer(String target) {
        this(Map.of("target", checked("transfer", "target", target)));
    }

    private Transfer(Map<String, ? extends @Nullable Object> data) {
        super("transfer", data);
    }

    /** {@code blind} (the default) or {@code attended}. */
    public Transfer transferType(String type) {
        return set("transfer_type", type);
    }

    /** Who is transferred: {@code self}, or {@code bleg} for the other side. */
    public Transfer leg(String who) {
        return set("leg", who);
    }

    /** What stands for the captured number where there is none. */
    public Transfer captures(String... captures) {
        return set("captures", List.of(captures));
    }

    @Override
    Transfer copy(Map<String, ? extends @Nullable Object> data) {
        return new Transfer(data);
    }
}
