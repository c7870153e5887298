package dev.callwright.settings;

import dev.callwright.callflow.Ids;
import dev.callwright.callflow.KazooTarget;
import dev.callwright.callflow.KazooTarget.TtsDefaults;
import dev.callwright.callflow.KazooVersion;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The PBX ({@code callwright.kazoo.*}, {@code callwright.ids.*}).
 *
 * @param version the schemas that answers must satisfy; default 4.3, the strictest in use
 * @param tts for {@code tts} nodes that name no engine, voice or language
 * @param ids names for the PBX's ids
 * @param country ISO 3166 code in whose national form {@code numbers} may be written; empty text for none
 * @param maxRecordingSeconds where the PBX cuts recordings ({@code max_recording_time_limit} of its
 *     {@code system_config/media}); default 600, Kazoo's own
 * @param useLocalResources whether numbers that flows forward to are dialled through the account's own carriers only;
 *     default false
 */
public record KazooSettings(
        KazooVersion version,
        TtsDefaults tts,
        Ids ids,
        String country,
        int maxRecordingSeconds,
        boolean useLocalResources) {

    static KazooSettings read(Properties callwright, Properties topLevelIds) {
        Properties kazoo = callwright.below("kazoo");
        KazooVersion version = kazoo.text("version")
                .map(text -> kazoo.read("version", text, "4.3, master or 5", KazooVersion::of))
                .orElse(KazooVersion.V4_3);
        Properties tts = kazoo.below("tts");
        Map<Ids.Kind, Map<String, String>> names = new EnumMap<>(Ids.Kind.class);
        for (Ids.Kind kind : Ids.Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            Map<String, String> ids = new LinkedHashMap<>(topLevelIds.map(name));
            ids.putAll(callwright.below("ids").map(name));
            ids.forEach((key, id) -> check(kind, name + "." + key, id));
            names.put(kind, Map.copyOf(ids));
        }
        return new KazooSettings(
                version,
                new TtsDefaults(tts.text("engine"), tts.text("voice"), tts.text("language")),
                new Ids(Map.copyOf(names)),
                callwright.text("country", "").toUpperCase(Locale.ROOT),
                kazoo.integer("max-recording-seconds", KazooTarget.MAX_RECORDING_SECONDS, 1, 86_400),
                kazoo.text("use-local-resources")
                        .map(text -> kazoo.read("use-local-resources", text, "true or false", KazooSettings::flag))
                        .orElse(false));
    }

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }

    private static void check(Ids.Kind kind, String name, String id) {
        boolean url = kind == Ids.Kind.MEDIA && id.matches("https?://.+");
        if (!url && !id.matches("[0-9a-f]{32}")) {
            throw new SettingsException("callwright.ids." + name, id, "the 32 hex characters of Kazoo's id");
        }
    }
}
