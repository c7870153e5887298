package dev.callwright.callflow.modules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sets the application's own variables, which later pivot requests and webhooks bring (on Kazoo 4.3 they
 * travel as channel variables).
 *
 * @since 0.1.0
 * @see Modules
 */
public final class SetVariables extends ModuleNode<SetVariables> {
    SetVariables() {
        super("set_variables", Map.of("custom_application_vars", Map.of()));
    }

    private SetVariables(Map<String, ? extends @Nullable Object> data) {
        super("set_variables", data);
    }

    /** Sets one. */
    public SetVariables variable(String name, String value) {
        return putInto("custom_application_vars", name, value);
    }

    /** Whether channels bridged later get them too. */
    public SetVariables export(boolean export) {
        return set("export", export);
    }

    @Override
    SetVariables copy(Map<String, ? extends @Nullable Object> data) {
        return new SetVariables(data);
    }
}
