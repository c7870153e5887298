package dev.callwright.callflow.modules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what becomes of the caller once the next bridge has ended.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class AfterBridge extends ModuleNode<AfterBridge> {
    AfterBridge() {
        super("after_bridge", Map.of("action", "hangup"));
    }

    private AfterBridge(Map<String, ? extends @Nullable Object> data) {
        super("after_bridge", data);
    }

    /** The caller is parked. */
    public AfterBridge park() {
        return set("action", "park").set("data", true);
    }

    /** The caller hears no more: the call ends. */
    public AfterBridge hangup() {
        return set("action", "hangup").set("data", true);
    }

    /** The caller goes on to an extension or number. */
    public AfterBridge transfer(String target) {
        return set("action", "transfer").set("data", target);
    }

    @Override
    AfterBridge copy(Map<String, ? extends @Nullable Object> data) {
        return new AfterBridge(data);
    }
}
