package dev.callwright.callflow;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every callflow module of one version of Kazoo: its options, their types, limits and defaults, and the branches it goes
 * on with ({@code contracts/kazoo.md}, "5. Callflow modules"). Immutable.
 *
 * <pre>{@code
 * ModuleCatalog.of(KazooVersion.V4_3).module("collect_dtmf")
 *     .flatMap(module -> module.option("max_digits"))
 *     .map(option -> option.type().describe())            // an integer, at least 1
 * }</pre>
 *
 * <p>It is read from the files {@code callwright/modules/}, one per module; their {@code index.txt} says how they are
 * written.
 */
public final class ModuleCatalog {
    private final KazooVersion version;
    private final Map<String, ModuleSpec> modules;
    private final Map<String, Set<KazooVersion>> versions;

    private ModuleCatalog(
            KazooVersion version, Map<String, ModuleSpec> modules, Map<String, Set<KazooVersion>> versions) {
        this.version = version;
        this.modules = Collections.unmodifiableMap(modules);
        this.versions = Collections.unmodifiableMap(versions);
    }

    /** The modules of one version; read when they are first asked for. */
    public static ModuleCatalog of(KazooVersion version) {
        return switch (version) {
            case V4_3 -> Kazoo43.CATALOG;
            case MASTER -> KazooMaster.CATALOG;
            case V5 -> Kazoo5.CATALOG;
        };
    }

    public KazooVersion version() {
        return version;
    }

    /** All modules that this version has, by name in alphabetical order. */
    public Collection<ModuleSpec> modules() {
        return modules.values();
    }

    /** The names of all modules that this version has, in alphabetical order. */
    public Set<String> names() {
        return modules.keySet();
    }

    /** One module, if this version has it. */
    public Optional<ModuleSpec> module(String name) {
        return Optional.ofNullable(modules.get(name));
    }

    /** Which versions have a module of that name; empty if there is none. */
    public Set<KazooVersion> versionsOf(String module) {
        return versions.getOrDefault(module, Set.of());
    }

    private static ModuleCatalog load(KazooVersion version) {
        Map<String, Set<KazooVersion>> versions = Files.READ.versions();
        CatalogReader reader = new CatalogReader(Files.READ, version);
        Map<String, ModuleSpec> modules = new LinkedHashMap<>();
        versions.forEach((name, in) -> {
            if (in.contains(version)) {
                modules.put(name, reader.module(name));
            }
        });
        return new ModuleCatalog(version, modules, versions);
    }

    private static final class Files {
        private static final CatalogFiles READ = CatalogFiles.read();
    }

    private static final class Kazoo43 {
        private static final ModuleCatalog CATALOG = load(KazooVersion.V4_3);
    }

    private static final class KazooMaster {
        private static final ModuleCatalog CATALOG = load(KazooVersion.MASTER);
    }

    private static final class Kazoo5 {
        private static final ModuleCatalog CATALOG = load(KazooVersion.V5);
    }
}
