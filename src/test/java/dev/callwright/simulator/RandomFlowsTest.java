package dev.callwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.KazooVersion;
import dev.callwright.callflow.ModuleCatalog;
import dev.callwright.callflow.RandomTrees;
import dev.callwright.simulator.executor.PbxSettings;
import dev.callwright.simulator.transcript.Ending;
import dev.callwright.simulator.transcript.Transcript;
import dev.callwright.simulator.wire.PivotTransport;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever runs, whoever calls and whatever servers answer: the call ends, and its transcript says how. */
class RandomFlowsTest {
    @Property(tries = 1500)
    void everyCallEnds(@ForAll KazooVersion version, @ForAll long seed, @ForAll boolean tokens) {
        Transcript call = call(version, seed, tokens);

        assertThat(call.length()).isLessThanOrEqualTo(Duration.ofHours(24));
        assertThat(call.modules()).isNotEmpty();
        assertThat(call.text()).endsWith("\n");
        assertThat(call.ending()).isNotEqualTo(Ending.EMPTY_ANSWER);
    }

    @Property(tries = 200)
    void theSameCallAgainIsTheSame(@ForAll KazooVersion version, @ForAll long seed) {
        assertThat(call(version, seed, true).text())
                .isEqualTo(call(version, seed, true).text());
    }

    private static Transcript call(KazooVersion version, long seed, boolean tokens) {
        Random random = new Random(seed);
        RandomTrees trees = new RandomTrees(ModuleCatalog.of(version), random);
        Callflow entry = VirtualPbx.entry(Sim.URL);
        PivotTransport server = PivotTransport.answering((call, now) -> trees.valid(4));
        PbxSettings settings = PbxSettings.of(version);
        return new VirtualPbx(tokens ? settings : settings.withoutTokens(), server)
                .run(entry, Sim.caller(), Instant.parse("2026-03-29T00:30:00Z"), new Whim(random));
    }
}
