package dev.callwright.callflow;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What Kazoo's own schemas say of a callflow, for tests in other packages. */
public final class JudgedByKazoo {
    private static final Map<KazooVersion, KazooJudge> JUDGES =
            new ConcurrentHashMap<>(new EnumMap<>(KazooVersion.class));

    private JudgedByKazoo() {}

    /** What is wrong with the tree by our validator, and by Kazoo's schemas where they are at hand. */
    public static List<String> refusals(KazooVersion version, Callflow tree) {
        List<String> errors = new CallflowValidator(version)
                .validate(tree).stream()
                        .filter(Problem::isError)
                        .map(Problem::toString)
                        .toList();
        if (!errors.isEmpty() || !KazooSchemas.arePresent()) {
            return errors;
        }
        KazooJudge judge = JUDGES.computeIfAbsent(version, KazooJudge::new);
        synchronized (judge) {
            return judge.refusals(tree);
        }
    }
}
