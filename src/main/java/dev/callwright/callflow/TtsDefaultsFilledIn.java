package dev.callwright.callflow;

import dev.callwright.callflow.KazooTarget.TtsDefaults;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Engine, voice and language from the configuration, for spoken texts that name none. */
final class TtsDefaultsFilledIn implements Normalisation {
    private final TtsDefaults defaults;

    TtsDefaultsFilledIn(TtsDefaults defaults) {
        this.defaults = defaults;
    }

    @Override
    public void apply(Draft node, Origin origin) {
        if (node.module().equals("tts")) {
            fill(node.data);
        } else if (node.module().equals("audio_macro") && node.data.get("macros") instanceof List<?> macros) {
            for (Object macro : macros) {
                if (macro instanceof Map<?, ?> map && "tts".equals(map.get("macro"))) {
                    fill(DataWalk.members(map));
                }
            }
        }
    }

    private void fill(Map<String, @Nullable Object> data) {
        defaults.engine().ifPresent(engine -> data.putIfAbsent("engine", engine));
        defaults.voice().ifPresent(voice -> data.putIfAbsent("voice", voice));
        defaults.language().ifPresent(language -> data.putIfAbsent("language", language));
    }
}
