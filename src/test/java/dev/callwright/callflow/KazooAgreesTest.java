package dev.callwright.callflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.KazooTarget.TtsDefaults;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Kazoo's own schemas, where they are at hand, and our validator say the same of a great many trees. */
@AddLifecycleHook(KazooAgreesTest.OnlyWithSchemas.class)
class KazooAgreesTest {
    /** Skips, and says why, where the schemas are not at hand. */
    static final class OnlyWithSchemas implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return KazooSchemas.arePresent() ? SkipResult.doNotSkip() : SkipResult.skip(KazooSchemas.MISSING);
        }
    }

    private final Map<KazooVersion, KazooJudge> judges = new EnumMap<>(KazooVersion.class);

    private KazooJudge judge(KazooVersion version) {
        return judges.computeIfAbsent(version, KazooJudge::new);
    }

    private static RandomTrees trees(KazooVersion version, long seed) {
        return new RandomTrees(ModuleCatalog.of(version), new Random(seed));
    }

    private static List<Problem> errors(KazooVersion version, Callflow tree) {
        return new CallflowValidator(version)
                .validate(tree).stream().filter(Problem::isError).toList();
    }

    @Property(tries = 2000)
    void aRightTreeIsRightForBoth(@ForAll KazooVersion version, @ForAll long seed) {
        Callflow tree = trees(version, seed).valid(3);
        assertThat(errors(version, tree)).isEmpty();
        assertThat(judge(version).refusals(tree)).isEmpty();
    }

    @Property(tries = 5000)
    void whatKazooRefusesWeNeverPass(@ForAll KazooVersion version, @ForAll long seed) {
        Callflow tree = trees(version, seed).spoilt(2);
        List<String> refusals = judge(version).refusals(tree);
        List<Problem> errors = errors(version, tree);
        if (!refusals.isEmpty()) {
            assertThat(errors).as("Kazoo: " + refusals).isNotEmpty();
        } else {
            // beyond its schemas Kazoo checks the hosts of addresses, as we do
            assertThat(errors).allMatch(error -> error.pointer().matches(".*/(uri|url|voice_url)"));
        }
    }

    @Property(tries = 3000)
    void whatWasPreparedKazooTakes(@ForAll KazooVersion version, @ForAll long seed) {
        CallflowPreparer preparer = new CallflowPreparer(
                new KazooTarget(version, Ids.NONE, TtsDefaults.NONE, Targets.PUBLIC, Targets.APOLOGY));
        Callflow tree = trees(version, seed).spoilt(2);
        preparer.prepare(tree).callflow().ifPresent(prepared -> {
            assertThat(judge(version).refusals(prepared)).isEmpty();
            assertThat(preparer.prepare(prepared).callflow()).contains(prepared);
        });
    }
}
