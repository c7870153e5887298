package dev.callwright.callflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells what one version of Kazoo would refuse of a tree, which a caller would hear as dead air, and what it would
 * quietly not do ({@code contracts/kazoo.md}, "2.3 Validation details" and "5. Callflow modules"). Nothing is mended here:
 * {@link CallflowPreparer} does that first. Thread-safe; a tree of 20 nodes takes some microseconds.
 *
 * <pre>{@code
 * new CallflowValidator(KazooVersion.V4_3).validate(tts(""))
 *     // /data/text: found 0 characters, expected text of 1 to 1,000 characters
 * }</pre>
 *
 * @since 0.1.0
 */
public final class CallflowValidator {
    private final ModuleCatalog catalog;
    private final NodeCheck check;

    /** A validator by the rules of one version. */
    public CallflowValidator(KazooVersion version) {
        this.catalog = ModuleCatalog.of(version);
        this.check = new NodeCheck(catalog);
    }

    /** All problems in document order; no error among them means that Kazoo runs the tree. */
    public List<Problem> validate(Callflow callflow) {
        DraftReader reader = new DraftReader(catalog, false);
        Optional<Draft> root = reader.read(callflow);
        root.ifPresent(tree -> tree.walk(check::check));
        return gathered(reader, root, true);
    }

    /**
     * The problems of a tree that was read and checked, in document order.
     *
     * @param doubts whether the tree is looked at as a whole too, which is too much for each call
     */
    static List<Problem> gathered(DraftReader reader, Optional<Draft> root, boolean doubts) {
        if (root.isEmpty()) {
            return reader.rootFindings().list();
        }
        List<Problem> problems = new ArrayList<>();
        root.get().walk(node -> {
            if (!node.isSettled()) {
                problems.addAll(node.findings().list());
            }
        });
        if (problems.stream().noneMatch(Problem::isError)) {
            TreeLimits.exceededBy(root.get()).ifPresent(problems::add);
            if (doubts) {
                problems.addAll(TreeDoubts.of(root.get()));
            }
        }
        return List.copyOf(problems);
    }
}
