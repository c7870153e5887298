package dev.callwright.flow.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that a caller hears: PHLO's Speak Text or Play Audio. Immutable. */
public sealed interface Prompt {
    /** Whether it is heard although a key was pressed. */
    List<String> NO_KEYS = List.of();

    /**
     * The module that plays it; empty if there is nothing to say on this call.
     *
     * @param interruptible whether a key ends it
     */
    Optional<Piece> piece(Visit visit, boolean interruptible);

    /**
     * A text that is spoken.
     *
     * @param language as Kazoo writes it, {@code en-US}; the PBX's if empty
     * @param voice {@code female} or {@code male} in Kazoo's own engine; the configured one if empty
     * @param engine Kazoo's name of it; the configured one if empty
     */
    record Speak(Text text, Optional<Text> language, Optional<Text> voice, Optional<Text> engine) implements Prompt {
        @Override
        public Optional<Piece> piece(Visit visit, boolean interruptible) {
            String spoken = visit.render(text).strip();
            if (spoken.isEmpty()) {
                return Optional.empty();
            }
            Map<String, @Nullable Object> data = new LinkedHashMap<>();
            data.put("text", spoken);
            language.ifPresent(value -> data.put("language", visit.render(value)));
            voice.ifPresent(value -> data.put("voice", visit.render(value)));
            engine.ifPresent(value -> data.put("engine", visit.render(value)));
            if (!interruptible) {
                data.put("terminators", NO_KEYS);
            }
            return Optional.of(Piece.of("tts", data));
        }
    }

    /**
     * Audio that is played.
     *
     * @param audio a URL, one of our own paths, or the PBX's id of a media file
     * @param loop how often, from 1
     */
    record Play(Text audio, int loop) implements Prompt {
        @Override
        public Optional<Piece> piece(Visit visit, boolean interruptible) {
            String id = visit.render(audio).strip();
            if (id.isEmpty()) {
                return Optional.empty();
            }
            Map<String, @Nullable Object> data = new LinkedHashMap<>();
            data.put("id", id);
            if (loop > 1) {
                data.put("loop_count", loop);
            }
            if (!interruptible) {
                data.put("terminators", NO_KEYS);
            }
            return Optional.of(Piece.of("play", data));
        }
    }

    /** Silence, up to a minute. */
    record Pause(int seconds) implements Prompt {
        @Override
        public Optional<Piece> piece(Visit visit, boolean interruptible) {
            return Optional.of(Piece.of("sleep", Map.of("duration", seconds, "unit", "s")));
        }
    }
}
