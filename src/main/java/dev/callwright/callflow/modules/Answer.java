package dev.callwright.callflow.modules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers the call. Not in Kazoo 4.3.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class Answer extends ModuleNode<Answer> {
    Answer() {
        super("answer", Map.of());
    }

    private Answer(Map<String, ? extends @Nullable Object> data) {
        super("answer", data);
    }

    @Override
    Answer copy(Map<String, ? extends @Nullable Object> data) {
        return new Answer(data);
    }
}
