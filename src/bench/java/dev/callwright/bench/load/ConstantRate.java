package dev.callwright.bench.load;

import dev.callwright.bench.KazooCall;
import dev.callwright.bench.server.HttpConnection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Sends requests at a constant rate, whatever becomes of the earlier ones, as callers do. A request's time counts from
 * the moment at which it was due, not from when it could be sent: while the server hangs, those that pile up behind the
 * connections wait too, and that waiting is in the figures (no coordinated omission).
 *
 * <p>Each connection has every n-th request, so that a slow answer delays only what is due on its own connection.
 */
final class ConstantRate {
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int DIGITS = 3;

    private final int port;
    private final long intervalNanos;
    private final int connections;

    private ConstantRate(int port, int perSecond, int connections) {
        this.port = port;
        this.intervalNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.connections = connections;
    }

    /** Takes the port, requests a second, connections, and seconds of warm-up and of measuring. */
    public static void main(String[] arguments) throws Exception {
        int[] numbers =
                java.util.Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        ConstantRate sender = new ConstantRate(numbers[0], numbers[1], numbers[2]);
        sender.send(0, numbers[3]);
        Histogram times = sender.send(1_000_000_000L, numbers[4]);
        System.out.printf(
                "result requests=%d p50=%d p90=%d p99=%d p999=%d max=%d%n",
                times.getTotalCount(),
                micros(times, 50),
                micros(times, 90),
                micros(times, 99),
                micros(times, 99.9),
                micros(times, 100));
    }

    /** Times in nanoseconds of all requests that were due in so many seconds. */
    private Histogram send(long firstCall, int seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
            long requests = TimeUnit.SECONDS.toNanos(seconds) / intervalNanos;
            List<Callable<Histogram>> shares = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int share = i;
                shares.add(() -> share(share, start, requests, firstCall));
            }
            Histogram all = new Histogram(LONGEST_NANOS, DIGITS);
            for (Future<Histogram> share : threads.invokeAll(shares)) {
                all.add(share.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private Histogram share(int share, long start, long requests, long firstCall) throws IOException {
        Histogram times = new Histogram(LONGEST_NANOS, DIGITS);
        try (HttpConnection connection = new HttpConnection(port)) {
            for (long i = share; i < requests; i += connections) {
                long due = start + i * intervalNanos;
                byte[] request = KazooCall.post("/pivot", firstCall + i);
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                if (!connection.ask(request).isOk()) {
                    throw new IOException("an answer that is not 200");
                }
                times.recordValue(Math.min(System.nanoTime() - due, LONGEST_NANOS));
            }
        }
        return times;
    }

    private static long micros(Histogram times, double percentile) {
        return TimeUnit.NANOSECONDS.toMicros(times.getValueAtPercentile(percentile));
    }
}
