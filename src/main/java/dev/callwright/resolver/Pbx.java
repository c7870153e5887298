package dev.callwright.resolver;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.CallflowPreparer;
import dev.callwright.callflow.CallflowPreparer.Prepared;
import dev.callwright.callflow.Ids;
import dev.callwright.callflow.KazooTarget;
import dev.callwright.callflow.OwnUrls;
import dev.callwright.callflow.Problem;
import dev.callwright.settings.KazooSettings;
import dev.callwright.settings.Settings;
import dev.callwright.settings.SettingsException;
import java.util.Map;

/**
 * The PBX that answers must be right for, with the rules made from its settings.
 *
 * @param target version, names, our own addresses, and the fallback
 * @param preparer makes a tree right for it
 */
public record Pbx(KazooTarget target, CallflowPreparer preparer) {
    /** What a caller hears where nothing is configured: the built-in fallback. */
    public static final Callflow APOLOGY = Callflow.of(
            "tts",
            Map.of("text", "We are sorry, your call cannot be taken right now. Please try again later."),
            Map.of("_", Callflow.of("hangup")));

    /**
     * The PBX of these settings.
     *
     * @param ids the configured names and those of {@code flows/ids.yml}
     * @throws SettingsException if the configured fallback is not valid for it
     */
    public static Pbx of(Settings settings, Ids ids, OwnUrls urls) {
        KazooSettings kazoo = settings.kazoo();
        KazooTarget bare = new KazooTarget(
                kazoo.version(),
                ids,
                kazoo.tts(),
                urls,
                Callflow.of("hangup"),
                kazoo.maxRecordingSeconds(),
                kazoo.useLocalResources());
        Callflow fallback = fallback(settings, new CallflowPreparer(bare));
        KazooTarget target = bare.withFallback(fallback);
        return new Pbx(target, new CallflowPreparer(target));
    }

    private static Callflow fallback(Settings settings, CallflowPreparer preparer) {
        return settings.pivot()
                .fallback()
                .map(value -> prepared("callwright.fallback", value, preparer))
                .orElseGet(() -> preparer.prepare(APOLOGY).callflow().orElse(APOLOGY));
    }

    /**
     * A callflow of the settings, made right for this PBX.
     *
     * @throws SettingsException if that cannot be done
     */
    Callflow prepared(String setting, Object value) {
        return prepared(setting, value, preparer);
    }

    private static Callflow prepared(String setting, Object value, CallflowPreparer preparer) {
        Prepared prepared = preparer.prepare(value);
        return prepared.callflow()
                .orElseThrow(() -> new SettingsException(
                        setting,
                        prepared.problems().stream()
                                .filter(Problem::isError)
                                .findFirst()
                                .map(Problem::toString)
                                .orElse(""),
                        "a callflow as JSON or YAML, for example {module: play, data: {id: sorry}}"));
    }
}
