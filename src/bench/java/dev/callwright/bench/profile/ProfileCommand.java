package dev.callwright.bench.profile;

import dev.callwright.bench.load.Wrk;
import dev.callwright.bench.server.Core;
import dev.callwright.bench.server.HttpConnection.Answer;
import dev.callwright.bench.server.Result;
import dev.callwright.bench.server.Server;
import dev.callwright.bench.server.Variant;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where the time of a pivot goes, and what it allocates, in the running server. */
@Command(
        name = "profile",
        description = "Time and allocation of the server under full load, from a flight recording; stacks for a flame"
                + " graph are left in target/bench.")
public final class ProfileCommand implements Callable<Integer> {
    @Option(names = "--seconds", description = "How long is recorded (default: 20).")
    private int seconds = 20;

    @Option(names = "--warmup", description = "Requests before (default: 400000).")
    private int warmup = 400_000;

    @Option(names = "--top", description = "Lines of each table (default: 30).")
    private int top = 30;

    @Override
    public Integer call() throws Exception {
        Variant variant = Variant.jvm("Callwright, recorded", List.of());
        try (Server server = Server.callwright(variant, Core.SERVER)) {
            Answer answer = server.firstAnswer();
            int answerBytes = answer.head().length() + answer.body().length;
            Wrk wrk = new Wrk(32);
            wrk.warmUp(server.port(), warmup, answerBytes);
            Recording.start(server);
            Result result = wrk.run(server.port(), seconds, answerBytes);
            Recording recording = Recording.stop(server);
            System.out.printf(
                    "Time, of %,d samples%n%n%s%n%n%s%n%n",
                    recording.time().total(),
                    recording.time().owners(top),
                    recording.time().ourMethods(top));
            System.out.printf(
                    "Allocation, about %,d bytes per request%n%n%s%n%n%s%n",
                    recording.allocation().total() / Math.max(1, result.get("requests")),
                    recording.allocation().owners(top),
                    recording.allocation().ourMethods(top));
            Files.write(
                    Server.FOLDER.resolve("profile-time.collapsed"),
                    recording.time().collapsed());
            Files.write(
                    Server.FOLDER.resolve("profile-allocation.collapsed"),
                    recording.allocation().collapsed());
            return 0;
        }
    }
}
