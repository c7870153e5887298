package dev.callwright.callflow.modules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plays media, spoken texts, prompts and tones one after another. Keys pressed meanwhile go to the collection
 * {@code default}.
 *
 * <pre>{@code
 * audioMacro().tts("You are number").say("3", "number").tts("in the queue.")
 * }</pre>
 *
 * @since 0.1.0
 * @see Modules
 */
public final class AudioMacro extends ModuleNode<AudioMacro> {
    private static final String MACROS = "macros";

    AudioMacro() {
        super("audio_macro", Map.of());
    }

    private AudioMacro(Map<String, ? extends @Nullable Object> data) {
        super("audio_macro", data);
    }

    /** Adds a media file: a media id, a name under {@code ids.media}, or a URL. */
    public AudioMacro play(String id) {
        return add("play", Map.of("id", id));
    }

    /** Adds a spoken text. */
    public AudioMacro tts(String text) {
        return add("tts", Map.of("text", checked("tts", "text", text)));
    }

    /** Adds a system prompt by its name, such as {@code vm-goodbye}. */
    public AudioMacro prompt(String name) {
        return add("prompt", Map.of("id", name));
    }

    /** Adds a text that is read as what it is: a {@code number}, {@code currency}, {@code current_date_time}, … */
    public AudioMacro say(String text, String type) {
        Map<String, Object> say = new LinkedHashMap<>();
        say.put("text", text);
        say.put("type", type);
        checked(module(), MACROS, List.of(Map.of("macro", "say", "type", type)));
        return add("say", say);
    }

    /** Adds a tone of some frequencies in Hz, {@code on} milliseconds long and {@code off} milliseconds apart. */
    public AudioMacro tone(int on, int off, int... hertz) {
        Map<String, Object> tone = new LinkedHashMap<>();
        tone.put("frequencies", Arrays.stream(hertz).boxed().toList());
        tone.put("duration_on", on);
        tone.put("duration_off", off);
        return add("tone", tone);
    }

    /** The language of what is spoken. */
    public AudioMacro language(String language) {
        return set("language", language);
    }

    /** The keys that stop it; none at all if empty. Default: every key. */
    public AudioMacro terminators(String... keys) {
        return set("terminators", List.of(keys));
    }

    private AudioMacro add(String macro, Map<String, Object> settings) {
        Map<String, @Nullable Object> added = new LinkedHashMap<>();
        added.put("macro", macro);
        added.putAll(settings);
        List<@Nullable Object> macros = new ArrayList<>();
        if (data().get(MACROS) instanceof List<?> before) {
            macros.addAll(before);
        }
        macros.add(added);
        return data(MACROS, macros);
    }

    @Override
    AudioMacro copy(Map<String, ? extends @Nullable Object> data) {
        return new AudioMacro(data);
    }
}
