package dev.callwright.callflow;

import dev.callwright.callflow.Normalisation.Origin;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes what an author wrote into what the PBX will run: normalises it, then validates it for the target. Thread-safe;
 * made once per target. Preparing what was prepared changes nothing.
 *
 * <pre>{@code
 * var preparer = new CallflowPreparer(target);
 * preparer.prepare(CallflowJson.read("{\"module\": \"response\", \"data\": {\"code\": \"486\"}}"))
 *     // the tree with the code as a number, and a warning that says so
 * }</pre>
 */
public final class CallflowPreparer {
    private final ModuleCatalog catalog;
    private final NodeCheck check;
    private final List<Normalisation> normalisations;

    /**
     * What became of a tree.
     *
     * @param callflow the tree to send; present exactly when no problem is an error
     * @param problems errors and warnings, in document order
     */
    public record Prepared(Optional<Callflow> callflow, List<Problem> problems) {}

    /**
     * For one PBX.
     *
     * @throws IllegalArgumentException if the target's fallback is itself no callflow that its PBX would run; the message
     *     says why
     */
    public CallflowPreparer(KazooTarget target) {
        this(target, fallback(target));
    }

    private CallflowPreparer(KazooTarget target, Callflow fallback) {
        catalog = ModuleCatalog.of(target.version());
        check = new NodeCheck(catalog);
        IdNames names = new IdNames(target.ids());
        normalisations = List.of(
                new SayIsTts(),
                new EndpointsFromIds(catalog, names),
                new OwnAddresses(catalog, target.urls()),
                new IdsByName(catalog, names),
                new RequiredDefaults(catalog),
                new PlainTypes(catalog),
                new OwnPivots(target.urls(), fallback),
                new RecordingLimits(target.maxRecordingSeconds()),
                new TtsDefaultsFilledIn(target.tts()),
                new ExplicitDefaults(),
                new LongTexts());
    }

    /**
     * Prepares the raw value of a JSON or YAML text, in which anything may be wrong. Texts that hold Liquid
     * ({@code {{ … }}}) are neither checked nor changed: what they are rendered to is prepared by
     * {@link #prepareRendered}.
     */
    public Prepared prepare(@Nullable Object raw) {
        return prepare(raw, Origin.FILE, true);
    }

    /** Prepares the raw value of a file after its templates were rendered: nothing in it counts as a template any more. */
    public Prepared prepareRendered(@Nullable Object raw) {
        return prepare(raw, Origin.FILE, false);
    }

    /** Prepares a tree that a resolver built. Ids that no name stands for are only warned of where Kazoo takes them. */
    public Prepared prepare(Callflow callflow) {
        return prepare(callflow, Origin.JAVA, false);
    }

    private Prepared prepare(@Nullable Object raw, Origin origin, boolean templates) {
        DraftReader reader = new DraftReader(catalog, templates);
        Optional<Draft> root = reader.read(raw);
        root.ifPresent(tree -> tree.walk(node -> prepare(node, origin)));
        List<Problem> problems = CallflowValidator.gathered(reader, root, templates);
        boolean refused = problems.stream().anyMatch(Problem::isError);
        return new Prepared(refused ? Optional.empty() : root.map(Draft::finished), problems);
    }

    private void prepare(Draft node, Origin origin) {
        if (!node.isSettled()) {
            normalisations.forEach(normalisation -> normalisation.apply(node, origin));
            check.check(node);
        }
    }

    /** The fallback, prepared with a hang-up as its own. */
    private static Callflow fallback(KazooTarget target) {
        CallflowPreparer preparer = new CallflowPreparer(target, Callflow.of("hangup"));
        Prepared prepared = preparer.prepare(target.fallback());
        return prepared.callflow()
                .orElseThrow(() -> new IllegalArgumentException("the fallback: "
                        + prepared.problems().stream()
                                .filter(Problem::isError)
                                .findFirst()
                                .map(Problem::toString)
                                .orElse("")));
    }
}
