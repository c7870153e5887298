package dev.callwright.callflow.modules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Speaks a text. One longer than Kazoo takes, 1,000 characters, is spoken in parts.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class Tts extends ModuleNode<Tts> {
    Tts(String text) {
        this(Map.of("text", checked("tts", "text", text)));
    }

    private Tts(Map<String, ? extends @Nullable Object> data) {
        super("tts", data);
    }

    /** Default {@code female}, or what the configuration says. */
    public Tts voice(String voice) {
        return set("voice", voice);
    }

    /** Such as {@code en-us}. */
    public Tts language(String language) {
        return set("language", language);
    }

    /** {@code flite}, {@code google}, {@code ispeech} or {@code voicefabric}; the PBX's own if not set. */
    public Tts engine(String engine) {
        return set("engine", engine);
    }

    /** The keys that stop it; none at all if empty. Default: every key. */
    public Tts terminators(String... keys) {
        return set("terminators", List.of(keys));
    }

    /** Whether to say it again and again. */
    public Tts endlessPlayback(boolean endless) {
        return set("endless_playback", endless);
    }

    @Override
    Tts copy(Map<String, ? extends @Nullable Object> data) {
        return new Tts(data);
    }
}
