package dev.callwright.bench.server;

import dev.callwright.bench.KazooCall;
import dev.callwright.bench.server.HttpConnection.Answer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A running server. It is stopped when this is closed, and also when the bench is interrupted. */
public final class Server implements AutoCloseable {
    /** Where logs and recordings go. */
    public static final Path FOLDER = Path.of("target", "bench");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Variant variant;
    private final int port;
    private final Process process;
    private final Thread hook;
    private final long startedNanos;

    private Server(Variant variant, Core core, int port, List<String> arguments) throws IOException {
        this.variant = variant;
        this.port = port;
        List<String> command = new ArrayList<>(variant.command());
        command.addAll(arguments);
        Path log = Files.createDirectories(FOLDER).resolve(variant.name().replaceAll("[^A-Za-z0-9.]+", "-") + ".log");
        ProcessBuilder builder = new ProcessBuilder(core.pinned(command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CALLWRIGHT_"));
        builder.environment().put("CALLWRIGHT_TIMEZONE", zoneWhereItIsNoon());
        builder.environment()
                .put(
                        "CALLWRIGHT_CACHE",
                        FOLDER.resolve("cache").toAbsolutePath().toString());
        startedNanos = System.nanoTime();
        process = builder.start();
        hook = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Callwright with the flows of this project, on a free port. */
    public static Server callwright(Variant variant, Core core) throws IOException {
        int port = freePort();
        return new Server(
                variant,
                core,
                port,
                List.of(
                        "serve",
                        "--port",
                        String.valueOf(port),
                        "--flows",
                        "flows",
                        "--data",
                        FOLDER.resolve("data").toString()));
    }

    /** Another server, whose arguments are its port and these. */
    public static Server other(Variant variant, Core core, String... arguments) throws IOException {
        int port = freePort();
        List<String> all = new ArrayList<>(List.of(String.valueOf(port)));
        all.addAll(List.of(arguments));
        return new Server(variant, core, port, all);
    }

    /**
     * Asks what Kazoo asks until it is answered.
     *
     * @throws IOException if the process ends, or a minute has passed
     */
    public Answer firstAnswer() throws IOException {
        byte[] request = KazooCall.post("/pivot", startedNanos % 1_000_000);
        while (process.isAlive() && System.nanoTime() - startedNanos < PATIENCE.toNanos()) {
            try (HttpConnection connection = new HttpConnection(port)) {
                Answer answer = connection.ask(request);
                if (answer.isOk()) {
                    return answer;
                }
            } catch (IOException e) {
                // nobody listens yet
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new IOException(variant.name() + " gave no answer; its log is in " + FOLDER);
    }

    public String name() {
        return variant.name();
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Since the process was started. */
    public double millisRunning() {
        return (System.nanoTime() - startedNanos) / 1e6;
    }

    /** See {@link ProcessFigures#cpuMicros}. */
    public long cpuMicros() throws IOException {
        return ProcessFigures.cpuMicros(process.pid());
    }

    /** See {@link ProcessFigures#peakMegabytes}. */
    public long peakMegabytes() throws IOException {
        return ProcessFigures.peakMegabytes(process.pid());
    }

    /** Ends it as a service manager does, and waits. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        if (!Thread.currentThread().isInterrupted()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    /** The time-of-day router is open there, whenever the bench runs, so that every run measures the same answer. */
    private static String zoneWhereItIsNoon() {
        int east = 12 - ZonedDateTime.now(ZoneOffset.UTC).getHour();
        return "Etc/GMT" + (east > 0 ? "-" + east : "+" + -east); // its sign is the other way round
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
