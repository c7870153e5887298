package dev.callwright.bench.micro;

import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.CallflowJson;
import dev.callwright.callflow.CallflowPreparer;
import dev.callwright.callflow.KazooTarget;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;

/** Validating and writing trees. */
public class CallflowBenchmark extends Steady {
    private final CallflowPreparer preparer = new CallflowPreparer(KazooTarget.DEFAULT);
    private final Callflow timeOfDay = Trees.timeOfDay();
    private final Callflow twentyNodes = Trees.twentyNodes();
    private final @Nullable Object twentyNodesRaw = CallflowJson.toValue(twentyNodes);

    /** A tree of 20 nodes that a resolver built: normalised and validated. */
    @Benchmark
    public Callflow prepareTwentyNodes() {
        return preparer.prepare(twentyNodes).callflow().orElseThrow();
    }

    /** The same as it comes out of a rendered file. */
    @Benchmark
    public Callflow prepareTwentyRawNodes() {
        return preparer.prepareRendered(twentyNodesRaw).callflow().orElseThrow();
    }

    @Benchmark
    public byte[] writeTimeOfDay() {
        return CallflowJson.write(timeOfDay);
    }

    @Benchmark
    public byte[] writeTwentyNodes() {
        return CallflowJson.write(twentyNodes);
    }
}
