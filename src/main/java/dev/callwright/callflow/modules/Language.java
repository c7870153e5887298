package dev.callwright.callflow.modules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sets the language of prompts for the rest of the call.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class Language extends ModuleNode<Language> {
    Language(String language) {
        this(Map.of("language", checked("language", "language", language)));
    }

    private Language(Map<String, ? extends @Nullable Object> data) {
        super("language", data);
    }

    @Override
    Language copy(Map<String, ? extends @Nullable Object> data) {
        return new Language(data);
    }
}
