package dev.callwright.flow;

import dev.callwright.callflow.Ids;
import dev.callwright.callflow.KazooTarget;
import dev.callwright.callflow.Problem;
import dev.callwright.flow.FileCache.Content;
import dev.callwright.flow.file.FileProblem;
import dev.callwright.flow.graph.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The flows folder: every {@code .json}, {@code .yml} and {@code .yaml} below it is a flow, named by its path without the
 * ending, and {@code ids.yml} names Kazoo's ids. A file that is wrong is refused and its last good version serves on; a
 * file that is deleted goes.
 *
 * <pre>{@code
 * FlowDirectory flows = new FlowDirectory(Path.of("flows"), target, zone, InstantSource.system());
 * flows.reload();
 * every 500 ms: flows.pollChanges().ifPresent(library -> log(library.problems()));
 * }</pre>
 *
 * <p>Thread-safe; {@link #library()} never waits. At most 20,000 files of 1 MiB each.
 */
public final class FlowDirectory {
    private final Path folder;
    private final KazooTarget target;
    private final ZoneId defaultZone;
    private final InstantSource clock;
    private final Map<String, byte[]> fromSettings;
    private final Instant made;
    private final Engine engine;
    private final FlowVersions versions = new FlowVersions();
    private final FileCache files = new FileCache();
    private volatile FlowLibrary library = FlowLibrary.EMPTY;

    // State of the last load, guarded by this
    private @Nullable FolderListing listing;
    private FlowLoader loader;
    private Ids ids = Ids.NONE;
    private String surroundings = "";
    private Map<String, LoadedFile> loaded = Map.of();
    private Map<String, Candidate> good = Map.of();

    /**
     * Flows that reach nothing outside.
     *
     * @param target the PBX that flows must be right for; its ids are those of the configuration
     * @param defaultZone the zone of flows that name none
     */
    public FlowDirectory(Path folder, KazooTarget target, ZoneId defaultZone, InstantSource clock) {
        this(folder, target, defaultZone, clock, Map.of(), Engine.reachingNothing(clock));
    }

    /**
     * @param fromSettings documents that are flows too, though no files of the folder, by a name with an ending
     *     ({@code :time-of-day.json}) that no file has; their references lead into the folder
     * @param engine that takes calls through flows of nodes
     */
    public FlowDirectory(
            Path folder,
            KazooTarget target,
            ZoneId defaultZone,
            InstantSource clock,
            Map<String, byte[]> fromSettings,
            Engine engine) {
        this.folder = folder;
        this.engine = engine;
        this.fromSettings = Map.copyOf(fromSettings);
        this.made = clock.instant();
        this.target = target;
        this.defaultZone = defaultZone;
        this.clock = clock;
        this.loader = new FlowLoader(target, defaultZone, engine);
    }

    /** The flows as of the last load; none before the first. */
    public FlowLibrary library() {
        return library;
    }

    /**
     * What is wrong with a text that might become a file of the folder.
     *
     * @param path the name it would have; its ending tells JSON from YAML
     * @return empty if a flow file cannot have that name
     */
    public synchronized Optional<List<FileProblem>> check(String path, byte[] text) {
        return path.matches("(?i)[^/\\\\\\p{Cntrl}]+\\.(json|ya?ml)")
                ? Optional.of(loader.load(new FlowText(path, text, clock.instant(), folder))
                        .problems())
                : Optional.empty();
    }

    /** Runs of these flows that no call begins. */
    public FlowRuns runs() {
        return new FlowRuns(engine, this::scope);
    }

    private FlowScope scope() {
        Map<String, LinkedFlow> flows = new HashMap<>();
        library.flows().forEach((name, flow) -> {
            if (flow instanceof LinkedFlow linked) {
                flows.put(name, linked);
            }
        });
        return new FlowScope(flows, versions);
    }

    /** The names of ids as of the last load: those of the configuration and those of {@code ids.yml}. */
    public synchronized Ids ids() {
        return IdsFile.merge(target.ids(), ids);
    }

    /** Looks at every file, reads those that have changed, and puts the new library in place of the old. */
    public synchronized FlowLibrary reload() {
        try {
            load(FolderListing.of(folder));
        } catch (IOException e) {
            listing = null;
            library = unreadable();
        }
        return library;
    }

    /**
     * Looks whether a file was changed, added or taken away, and if so loads. Cheap while nothing happens: it lists the
     * folder and reads only files written in the last two seconds.
     *
     * @return the new library, if it is another
     */
    public synchronized Optional<FlowLibrary> pollChanges() {
        FlowLibrary before = library;
        try {
            FolderListing now = FolderListing.of(folder);
            if (now.same(listing) && !files.isUnsettled()) {
                return Optional.empty();
            }
            load(now);
        } catch (IOException e) {
            if (listing == null) {
                return Optional.empty();
            }
            listing = null;
            library = unreadable();
        }
        return library == before ? Optional.empty() : Optional.of(library);
    }

    private void load(FolderListing now) {
        Set<String> paths = new HashSet<>(now.flows().keySet());
        paths.addAll(now.calendars().keySet());
        paths.addAll(now.ids().keySet());
        files.keepOnly(paths);
        boolean first = listing == null;
        List<FileProblem> problems = new ArrayList<>(now.problems());
        boolean changed = readSurroundings(now, problems);
        Map<String, LoadedFile> fresh = new TreeMap<>();
        now.flows().entrySet().parallelStream()
                .map(entry -> read(now, entry.getKey(), entry.getValue()))
                .toList()
                .forEach(file -> fresh.put(file.path(), file));
        fromSettings.forEach((path, bytes) -> fresh.put(path, fromSettings(now, path, bytes)));
        changed |= first || !fresh.equals(loaded) || !now.problems().equals(problemsOf(listing));
        loaded = fresh;
        listing = now;
        if (changed) {
            publish(problems);
        }
    }

    /** Reads what all flows depend on; if it has changed, every flow is read anew. */
    private boolean readSurroundings(FolderListing now, List<FileProblem> problems) {
        StringBuilder state = new StringBuilder(now.folder().toString());
        state.append('\n').append(now.audio());
        now.calendars()
                .forEach((path, stamp) -> state.append('\n')
                        .append(path)
                        .append(files.read(now.folder(), path, stamp, clock.instant())
                                .map(Content::hash)
                                .orElse("")));
        now.ids()
                .forEach((path, stamp) -> files.read(now.folder(), path, stamp, clock.instant())
                        .ifPresent(content -> {
                            state.append('\n').append(path).append(content.hash());
                            IdsFile.Read read = IdsFile.read(path, content.bytes());
                            problems.addAll(read.problems());
                            read.ids().ifPresent(names -> ids = names);
                        }));
        if (now.ids().isEmpty()) {
            ids = Ids.NONE;
        } else if (now.ids().size() > 1) {
            problems.add(new FileProblem(
                    now.ids().lastKey(),
                    0,
                    0,
                    Problem.error("", String.join(" and ", now.ids().keySet()), "one file with names for ids")));
        }
        if (surroundings.contentEquals(state)) {
            return false;
        }
        surroundings = state.toString();
        loaded = Map.of();
        Ids merged = IdsFile.merge(target.ids(), ids);
        loader = new FlowLoader(target.withIds(merged), defaultZone, engine);
        return true;
    }

    private LoadedFile read(FolderListing now, String path, FolderListing.Stamp stamp) {
        LoadedFile known = loaded.get(path);
        Optional<Content> content = files.read(now.folder(), path, stamp, clock.instant());
        if (content.isEmpty()) {
            return known != null && known.version().isEmpty() ? known : LoadedFile.unreadable(path);
        }
        if (known != null && known.version().equals(content.get().hash())) {
            return known;
        }
        return loader.load(new FlowText(path, content.get().bytes(), stamp.modified(), now.folder()));
    }

    private LoadedFile fromSettings(FolderListing now, String path, byte[] bytes) {
        LoadedFile known = loaded.get(path);
        return known == null ? loader.load(new FlowText(path, bytes, made, now.folder())) : known;
    }

    private void publish(List<FileProblem> problems) {
        LibraryBuilder builder = new LibraryBuilder(loaded.values(), good, library.flows(), defaultZone, versions);
        SortedMap<String, Flow> flows = builder.build();
        good = builder.good();
        problems.addAll(builder.problems());
        versions.remember(flows.values());
        library = LibraryBuilder.library(flows, problems);
    }

    private FlowLibrary unreadable() {
        FileProblem problem = new FileProblem(
                ".",
                0,
                0,
                Problem.error(
                        "",
                        "no folder that can be read at " + folder,
                        "a folder with flow files (--flows); it may be empty"));
        return LibraryBuilder.library(new TreeMap<>(library.flows()), List.of(problem));
    }

    private static List<FileProblem> problemsOf(@Nullable FolderListing listing) {
        return listing == null ? List.of() : listing.problems();
    }
}
