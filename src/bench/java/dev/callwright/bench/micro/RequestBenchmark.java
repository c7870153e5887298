package dev.callwright.bench.micro;

import dev.callwright.bench.KazooCall;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.pivot.request.PivotRequestReader;
import dev.callwright.pivot.request.UnreadableRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;

/** Reading a request, in each of Kazoo's encodings. */
public class RequestBenchmark extends Steady {
    private static final byte[] NONE = {};

    private final Optional<String> formType = Optional.of("application/x-www-form-urlencoded");
    private final Optional<String> jsonType = Optional.of("application/json");
    private final byte[] form = KazooCall.form(1).getBytes(StandardCharsets.UTF_8);
    private final byte[] json = KazooCall.json(1).getBytes(StandardCharsets.UTF_8);
    private final Optional<String> query = Optional.of(KazooCall.form(1));
    private final Optional<String> twimlQuery = Optional.of(KazooCall.twiml(1));

    @Benchmark
    public PivotRequest form() throws UnreadableRequest {
        return PivotRequestReader.read(Optional.empty(), formType, form);
    }

    @Benchmark
    public PivotRequest json() throws UnreadableRequest {
        return PivotRequestReader.read(Optional.empty(), jsonType, json);
    }

    @Benchmark
    public PivotRequest query() throws UnreadableRequest {
        return PivotRequestReader.read(query, Optional.empty(), NONE);
    }

    @Benchmark
    public PivotRequest twimlQuery() throws UnreadableRequest {
        return PivotRequestReader.read(twimlQuery, Optional.empty(), NONE);
    }
}
