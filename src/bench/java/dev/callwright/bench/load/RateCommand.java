package dev.callwright.bench.load;

import dev.callwright.bench.Table;
import dev.callwright.bench.server.Core;
import dev.callwright.bench.server.Result;
import dev.callwright.bench.server.Server;
import dev.callwright.bench.server.Tool;
import dev.callwright.bench.server.Variant;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long callers wait at a steady rate of calls. */
@Command(
        name = "rate",
        description = "Latency at a constant rate of requests (open loop), with the JVM's own choice of memory, with"
                + " -Xmx128m, and of the native image.")
public final class RateCommand implements Callable<Integer> {
    private static final Duration SLACK = Duration.ofSeconds(60);
    private static final String LITTLE_MEMORY = "-Xmx128m";

    @Option(names = "--rate", description = "Requests a second (default: 1000).")
    private int rate = 1000;

    @Option(names = "--seconds", description = "How long each server is measured (default: 30).")
    private int seconds = 30;

    @Option(names = "--warmup", description = "Seconds at the same rate before (default: 15).")
    private int warmup = 15;

    @Option(names = "--connections", description = "Connections that take turns (default: 16).")
    private int connections = 16;

    @Override
    public Integer call() throws Exception {
        List<Variant> variants = new ArrayList<>(
                List.of(Variant.jvm("JVM", List.of()), Variant.jvm("JVM, " + LITTLE_MEMORY, List.of(LITTLE_MEMORY))));
        Variant.nativeImage("native", List.of()).ifPresent(variants::add);
        Variant.nativeImage("native, " + LITTLE_MEMORY, List.of(LITTLE_MEMORY)).ifPresent(variants::add);
        Table table = new Table(
                "server", "requests", "p50 ms", "p90 ms", "p99 ms", "p99.9 ms", "max ms", "CPU % of a core", "peak MB");
        for (Variant variant : variants) {
            measure(variant, table);
        }
        System.out.println(table);
        return 0;
    }

    private void measure(Variant variant, Table table) throws IOException {
        try (Server server = Server.callwright(variant, Core.SERVER)) {
            server.firstAnswer();
            long before = server.cpuMicros();
            Result result = Result.in(
                    Tool.run(Core.CLIENT, Duration.ofSeconds(warmup + seconds).plus(SLACK), sender(server)));
            table.row(
                    server.name(),
                    result.get("requests"),
                    result.millis("p50"),
                    result.millis("p90"),
                    result.millis("p99"),
                    result.millis("p999"),
                    result.millis("max"),
                    (server.cpuMicros() - before) / 1e4 / (warmup + seconds),
                    server.peakMegabytes());
        }
    }

    private List<String> sender(Server server) {
        List<String> command = new ArrayList<>(Variant.bench(ConstantRate.class).command());
        for (int number : new int[] {server.port(), rate, connections, warmup, seconds}) {
            command.add(String.valueOf(number));
        }
        return command;
    }
}
