package dev.callwright.flow.component;

import dev.callwright.callflow.KazooVersion;
import dev.callwright.callflow.ModuleCatalog;
import dev.callwright.callflow.ModuleSpec;
import dev.callwright.flow.component.http.HttpRequest;
import dev.callwright.flow.component.sms.SendSms;
import dev.callwright.flow.node.ComponentType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All components: PHLO's and ours, and every module of Kazoo's as {@code kazoo.<module>}, also by its bare name where no
 * component has that. A new one is a class of its own and one line here.
 */
public final class Components {
    private static final List<ComponentType> OURS = List.of(
            new StartComponent(),
            new PlayAudio(),
            new IvrMenu(),
            new GetInput(),
            new CallForward(),
            new InitiateCall(),
            new RecordAudio(),
            new ConferenceBridge(),
            new MultipartyCall(),
            new Hangup(),
            new Counter(),
            new Branch(),
            new TimeOfDay(),
            new SetVariables(),
            new RunFlow(),
            new HttpRequest(),
            new SendSms());

    private final Map<String, ComponentType> types;

    private Components(KazooVersion version) {
        Map<String, ComponentType> all = new TreeMap<>();
        for (ModuleSpec module : ModuleCatalog.of(version).modules()) {
            ComponentType type = new KazooModule(module);
            all.put(type.name(), type);
            all.put(module.name(), type);
        }
        OURS.forEach(type -> all.put(type.name(), type));
        types = Collections.unmodifiableMap(all);
    }

    private static final class ByVersion {
        private static final Map<KazooVersion, Components> ALL = all();

        private static Map<KazooVersion, Components> all() {
            Map<KazooVersion, Components> all = new java.util.EnumMap<>(KazooVersion.class);
            for (KazooVersion version : KazooVersion.values()) {
                all.put(version, new Components(version));
            }
            return Collections.unmodifiableMap(all);
        }
    }

    /** The components for one version of Kazoo. */
    public static Components of(KazooVersion version) {
        return java.util.Objects.requireNonNull(ByVersion.ALL.get(version));
    }

    /** PHLO's components and ours. */
    public static List<ComponentType> ours() {
        return OURS;
    }

    /** By what stands behind {@code type:}. */
    public Map<String, ComponentType> types() {
        return types;
    }

    /** The component of that name. */
    public Optional<ComponentType> named(String name) {
        return Optional.ofNullable(types.get(name));
    }
}
