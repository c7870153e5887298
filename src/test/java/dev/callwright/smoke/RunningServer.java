package dev.callwright.smoke;

import dev.callwright.testing.RawHttp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The built artifact as a process of its own: {@code target/callwright.jar}, or the binary of {@code -Dcallwright.executable}. */
final class RunningServer implements AutoCloseable {
    private static final Pattern ANNOUNCEMENT = Pattern.compile("Callwright .* answers on port (\\d+)\\.");
    private static final long SECONDS_TO_STOP = 30;

    private final Process process;
    private final int port;
    private final Path errors;
    private final long startedAtNanos;

    private RunningServer(Process process, int port, Path errors, long startedAtNanos) {
        this.process = process;
        this.port = port;
        this.errors = errors;
        this.startedAtNanos = startedAtNanos;
    }

    /**
     * Starts it on a free port and returns once it has announced that it answers.
     *
     * @param folder where it works; its log is kept there
     */
    static RunningServer start(Path folder, Map<String, String> environment, String... options) throws IOException {
        List<String> command = new ArrayList<>(artifact());
        command.addAll(List.of("serve", "--port", "0"));
        command.addAll(List.of(options));
        Path errors = folder.resolve("stderr.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
        setEnvironment(builder, environment);
        long started = System.nanoTime();
        Process process = builder.start();
        return new RunningServer(process, announcedPort(process, errors), errors, started);
    }

    /** Only these settings, whatever the tests were started with. */
    static void setEnvironment(ProcessBuilder builder, Map<String, String> settings) {
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("CALLWRIGHT_") || name.startsWith("MICRONAUT_"));
        builder.environment().putAll(settings);
    }

    /** What runs the artifact: the binary, or a JVM with the jar. */
    static List<String> artifact() {
        String executable = System.getProperty("callwright.executable", "");
        if (!executable.isEmpty()) {
            return List.of(existing(Path.of(executable)));
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-jar", existing(Path.of("target", "callwright.jar")));
    }

    private static String existing(Path artifact) {
        if (!Files.isRegularFile(artifact)) {
            throw new IllegalStateException(artifact.toAbsolutePath() + " is not built: run mvn package first");
        }
        return artifact.toAbsolutePath().toString();
    }

    /** Waits for the line that is printed when the port is open; everything printed later is read and dropped. */
    private static int announcedPort(Process process, Path errors) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher announcement = ANNOUNCEMENT.matcher(line);
            if (announcement.find()) {
                Thread drain = new Thread(() -> out.lines().forEach(ignored -> {}), "stdout");
                drain.setDaemon(true);
                drain.start();
                return Integer.parseInt(announcement.group(1));
            }
        }
        throw new IllegalStateException("it ended before it answered:\n" + Files.readString(errors));
    }

    /** What is running, for people: the jar or the binary. */
    static String artifactName() {
        List<String> command = artifact();
        return command.get(command.size() - 1);
    }

    int port() {
        return port;
    }

    /** Since the process was started. */
    long millisecondsRunning() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedAtNanos);
    }

    /** Resident memory in MB, where the operating system tells it under {@code /proc}. */
    Optional<Long> residentMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
                    .findFirst();
        }
    }

    /** Asks it to stop, as a service manager does (SIGTERM), and returns at once. */
    void terminate() {
        process.destroy();
    }

    /** Waits until it takes no more connections. */
    void awaitClosedPort() {
        while (isOpen()) {
            Thread.onSpinWait();
        }
    }

    private boolean isOpen() {
        try (RawHttp probe = RawHttp.connect(port)) {
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** Waits until it has stopped by itself. */
    boolean stopped() throws InterruptedException {
        return process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    /** What it has logged so far. */
    String log() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
