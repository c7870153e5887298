package dev.callwright.bench.load;

import dev.callwright.bench.server.Core;
import dev.callwright.bench.server.Result;
import dev.callwright.bench.server.Tool;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The client: Debian's {@code wrk} with {@code src/bench/wrk/pivot.lua}, on a core of its own. */
public final class Wrk {
    private static final Duration SLACK = Duration.ofSeconds(30);
    private static final int WARM_UP_SECONDS = 3;

    private final int connections;
    private long nextCall;

    public Wrk(int connections) {
        this.connections = connections;
    }

    /** Asks until the server has answered so many: time says little about how far its JIT compiler has come. */
    public void warmUp(int port, int requests, int answerBytes) throws IOException {
        for (long answered = 0; answered < requests; ) {
            answered += run(port, WARM_UP_SECONDS, answerBytes).get("requests");
        }
    }

    /**
     * As many requests as the server takes.
     *
     * @param answerBytes what each answer must weigh; anything else is another answer, such as the fallback
     * @return {@code requests}, {@code micros} taken, {@code p50} and {@code p99} in microseconds, …
     * @throws IOException if one failed
     */
    public Result run(int port, int seconds, int answerBytes) throws IOException {
        Result result = Result.in(Tool.run(
                Core.CLIENT,
                Duration.ofSeconds(seconds).plus(SLACK),
                List.of(
                        "wrk",
                        "-t1",
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "--timeout",
                        "10s",
                        "-s",
                        "src/bench/wrk/pivot.lua",
                        "http://127.0.0.1:" + port + "/pivot",
                        "--",
                        String.valueOf(nextCall))));
        long requests = result.get("requests");
        nextCall += requests + connections;
        for (String error : List.of("connect", "read", "write", "status", "timeout")) {
            if (result.get(error) != 0) {
                throw new IOException("wrk: " + error + " errors: " + result);
            }
        }
        // bytes of answers that the end of the run cut off are counted too
        long surplus = result.get("bytes") - requests * answerBytes;
        if (requests == 0 || surplus < 0 || surplus > (long) connections * answerBytes) {
            throw new IOException("wrk: not every answer has " + answerBytes + " bytes: " + result);
        }
        return result;
    }
}
