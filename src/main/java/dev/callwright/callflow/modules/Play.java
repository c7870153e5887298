package dev.callwright.callflow.modules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plays a media file.
 *
 * @since 0.1.0
 * @see Modules
 */
public final class Play extends ModuleNode<Play> {
    Play(String id) {
        this(Map.of("id", checked("play", "id", id)));
    }

    private Play(Map<String, ? extends @Nullable Object> data) {
        super("play", data);
    }

    /** How many times, from 1. */
    public Play loopCount(int times) {
        return set("loop_count", times);
    }

    /** Whether to play it again and again. Default false. */
    public Play endlessPlayback(boolean endless) {
        return set("endless_playback", endless);
    }

    /** Whether to answer the call first. */
    public Play answer(boolean answer) {
        return set("answer", answer);
    }

    /** The keys that stop it; none at all if empty. Default: every key. */
    public Play terminators(String... keys) {
        return set("terminators", List.of(keys));
    }

    @Override
    Play copy(Map<String, ? extends @Nullable Object> data) {
        return new Play(data);
    }
}
