package dev.callwright.resolver;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.Ids;
import dev.callwright.callflow.OwnUrls;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.flow.FlowDirectory;
import dev.callwright.flow.FlowLibrary;
import dev.callwright.flow.IdsFile;
import dev.callwright.flow.file.FileProblem;
import dev.callwright.flow.graph.Engine;
import dev.callwright.flow.outside.Outside;
import dev.callwright.flow.state.StateTokens;
import dev.callwright.settings.NumberFallback;
import dev.callwright.settings.Settings;
import dev.callwright.settings.SettingsException;
import dev.callwright.settings.StateSettings;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * The flows of an installation with the PBX they are for, put together from its settings: the same for the server and
 * for the commands that work without one.
 */
public final class Installation {
    private final Settings settings;
    private final OwnUrls urls;
    private final FlowDirectory directory;
    private final NumberBook<Callflow> fallbacks;
    private volatile Pbx pbx;

    /**
     * Reads the settings; the flows are not loaded yet.
     *
     * @param outside what flows can reach
     * @throws SettingsException for a fallback that cannot be used
     */
    public Installation(Settings settings, OwnUrls urls, InstantSource clock, Outside outside) {
        this.settings = settings;
        this.urls = urls;
        Ids ids = IdsFile.merge(settings.kazoo().ids(), IdsFile.in(settings.flows()));
        this.pbx = Pbx.of(settings, ids, urls);
        this.fallbacks = new NumberBook<>(settings.kazoo().country());
        settings.pivot().fallbacks().forEach(this::add);
        this.directory = new FlowDirectory(
                settings.flows(),
                pbx.target(),
                settings.zone(),
                clock,
                Map.of(TimeOfDayDocument.PATH, TimeOfDayDocument.of(settings.hours())),
                new Engine(outside, tokens(settings.state())));
    }

    private static StateTokens tokens(StateSettings state) {
        return state.key()
                .map(key -> new StateTokens(key.getBytes(StandardCharsets.UTF_8), state.lifetime()))
                .orElseGet(StateTokens::forThisProcess);
    }

    /**
     * Loads the flows.
     *
     * @throws SettingsException if {@code callwright.hours} cannot be used; a file that cannot is merely refused
     */
    public FlowLibrary load() {
        FlowLibrary library = directory.reload();
        library.problems().stream()
                .filter(problem -> problem.file().equals(TimeOfDayDocument.PATH))
                .filter(problem -> problem.problem().isError())
                .findFirst()
                .ifPresent(Installation::refuse);
        return library;
    }

    /** The folder of its flow files. */
    public FlowDirectory directory() {
        return directory;
    }

    /** The PBX, with the names of ids as they are now. */
    public Pbx pbx() {
        return pbx;
    }

    /** The fallback of the called number in the settings, if it has one. */
    Optional<Callflow> fallbackFor(PivotRequest call) {
        return fallbacks.ownerOf(call);
    }

    private void add(NumberFallback fallback) {
        Callflow callflow = pbx.prepared("callwright.fallbacks", fallback.callflow());
        fallback.numbers().forEach(number -> fallbacks.add(number, callflow));
    }

    /** Takes up changed names of ids, for trees that beans build. */
    void refreshNames() {
        Ids ids = directory.ids();
        if (!ids.equals(pbx.target().ids())) {
            pbx = Pbx.of(settings, ids, urls);
        }
    }

    private static void refuse(FileProblem problem) {
        throw new SettingsException(
                "callwright.hours" + problem.problem().pointer().replace('/', '.'),
                problem.problem().found(),
                problem.problem().expected()
                        + problem.problem()
                                .suggestion()
                                .map(text -> "; did you mean " + text + "?")
                                .orElse(""));
    }
}
