package dev.callwright.bench.startup;

import dev.callwright.bench.Figures;
import dev.callwright.bench.Table;
import dev.callwright.bench.server.Core;
import dev.callwright.bench.server.Server;
import dev.callwright.bench.server.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long it takes from starting the process to the first answer that Kazoo would get. */
@Command(
        name = "startup",
        description = "From the start of the process to the first answered pivot request: the jar, bin/callwright with"
                + " its class-data archive, and the native image.")
public final class StartupCommand implements Callable<Integer> {
    @Option(names = "--rounds", description = "Starts of each, in turn (default: 10).")
    private int rounds = 10;

    private record Start(double millis, double cpuMillis, double megabytes) {}

    @Override
    public Integer call() throws Exception {
        List<Variant> variants =
                new ArrayList<>(List.of(Variant.jvm("JVM", List.of()), Variant.launcher("JVM, class-data archive")));
        Variant.nativeImage("native", List.of()).ifPresent(variants::add);
        for (Variant variant : variants) {
            start(variant); // the launcher makes its archive, files come into the system's cache
        }
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Variant variant : variants) {
                starts.computeIfAbsent(variant.name(), name -> new ArrayList<>())
                        .add(start(variant));
            }
        }
        Table table = new Table("server", "median ms", "all ms", "CPU ms", "MB then");
        starts.forEach((name, all) -> table.row(
                name,
                Figures.median(all.stream().map(Start::millis).toList()),
                Figures.range(all.stream().map(Start::millis).toList()),
                Figures.median(all.stream().map(Start::cpuMillis).toList()),
                Figures.median(all.stream().map(Start::megabytes).toList())));
        System.out.println(table);
        return 0;
    }

    private static Start start(Variant variant) throws IOException {
        try (Server server = Server.callwright(variant, Core.ANY)) {
            server.firstAnswer();
            return new Start(server.millisRunning(), server.cpuMicros() / 1000.0, server.peakMegabytes());
        }
    }
}
