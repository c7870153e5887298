package dev.callwright.callflow.modules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plays a stored menu and goes on with the keys pressed, {@code timeout} or {@code max_retries}.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class Menu extends ModuleNode<Menu> {
    Menu(String id) {
        this(Map.of("id", checked("menu", "id", id)));
    }

    private Menu(Map<String, ? extends @Nullable Object> data) {
        super("menu", data);
    }

    /** The longest pause between two keys, in milliseconds. */
    public Menu interdigitTimeout(int milliseconds) {
        return set("interdigit_timeout", milliseconds);
    }

    @Override
    Menu copy(Map<String, ? extends @Nullable Object> data) {
        return new Menu(data);
    }
}
