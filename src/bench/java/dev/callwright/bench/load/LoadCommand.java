package dev.callwright.bench.load;

import dev.callwright.bench.Figures;
import dev.callwright.bench.Table;
import dev.callwright.bench.server.Core;
import dev.callwright.bench.server.HttpConnection.Answer;
import dev.callwright.bench.server.Result;
import dev.callwright.bench.server.Server;
import dev.callwright.bench.server.Variant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a pivot costs the server, beside what answering the same bytes costs a server that does nothing else. */
@Command(
        name = "load",
        description = "CPU per request, throughput and latency of the whole server under full load, in turn with a raw"
                + " Netty server that answers the same bytes.")
public final class LoadCommand implements Callable<Integer> {
    @Option(names = "--rounds", description = "Rounds, each with every server in turn (default: 5).")
    private int rounds = 5;

    @Option(names = "--seconds", description = "How long each server is measured in a round (default: 8).")
    private int seconds = 8;

    @Option(names = "--warmup", description = "Requests to each server before the first round (default: 400000).")
    private int warmup = 400_000;

    @Option(names = "--connections", description = "Connections of the client (default: 32).")
    private int connections = 32;

    @Option(names = "--java-option", description = "An option for the server's JVM, for example -Xmx128m.")
    private List<String> javaOptions = new ArrayList<>();

    private record Measured(double perSecond, double cpuMicros, double p50, double p99) {}

    @Override
    public Integer call() throws Exception {
        List<Server> servers = new ArrayList<>();
        try {
            Server jvm = Server.callwright(Variant.jvm("Callwright, JVM", javaOptions), Core.SERVER);
            servers.add(jvm);
            Answer answer = jvm.firstAnswer();
            servers.add(0, rawNetty(answer));
            for (Variant image : Variant.nativeImage("Callwright, native", List.of()).stream()
                    .toList()) {
                servers.add(Server.callwright(image, Core.SERVER));
            }
            System.out.println(new String(answer.body(), StandardCharsets.UTF_8));
            System.out.println();
            System.out.println(table(measure(servers, answer)));
            return 0;
        } finally {
            servers.forEach(Server::close);
        }
    }

    private static Server rawNetty(Answer answer) throws IOException {
        Path file = Files.createDirectories(Server.FOLDER).resolve("answer.http");
        Files.writeString(
                file,
                answer.head() + new String(answer.body(), StandardCharsets.ISO_8859_1),
                StandardCharsets.ISO_8859_1);
        return Server.other(
                new Variant("raw Netty, JVM", Variant.bench(RawNetty.class).command()), Core.SERVER, file.toString());
    }

    private Map<String, List<Measured>> measure(List<Server> servers, Answer expected) throws IOException {
        Wrk wrk = new Wrk(connections);
        Map<String, List<Measured>> measured = new LinkedHashMap<>();
        Map<String, Integer> answerBytes = new LinkedHashMap<>();
        for (Server server : servers) {
            Answer answer = server.firstAnswer();
            if (!java.util.Arrays.equals(answer.body(), expected.body())) {
                throw new IOException(server.name() + " answers something else");
            }
            answerBytes.put(server.name(), answer.head().length() + answer.body().length);
            wrk.warmUp(server.port(), warmup, answer.head().length() + answer.body().length);
        }
        for (int round = 0; round < rounds; round++) {
            for (Server server : servers) {
                long before = server.cpuMicros();
                Result result = wrk.run(server.port(), seconds, answerBytes.getOrDefault(server.name(), 0));
                double cpu = server.cpuMicros() - before;
                double requests = result.get("requests");
                measured.computeIfAbsent(server.name(), name -> new ArrayList<>())
                        .add(new Measured(
                                requests * 1e6 / result.get("micros"),
                                cpu / requests,
                                result.millis("p50"),
                                result.millis("p99")));
            }
        }
        return measured;
    }

    private static Table table(Map<String, List<Measured>> measured) {
        Table table =
                new Table("server", "requests/s", "CPU µs/request", "× raw Netty", "of all rounds", "p50 ms", "p99 ms");
        List<Measured> raw = measured.values().iterator().next();
        measured.forEach((name, rounds) -> {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < rounds.size(); i++) {
                ratios.add(rounds.get(i).cpuMicros() / raw.get(i).cpuMicros());
            }
            table.row(
                    name,
                    Figures.median(rounds.stream().map(Measured::perSecond).toList()),
                    Figures.median(rounds.stream().map(Measured::cpuMicros).toList()),
                    Figures.median(ratios),
                    Figures.range(ratios),
                    Figures.median(rounds.stream().map(Measured::p50).toList()),
                    Figures.median(rounds.stream().map(Measured::p99).toList()));
        });
        return table;
    }
}
