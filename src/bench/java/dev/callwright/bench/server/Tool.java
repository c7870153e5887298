package dev.callwright.bench.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A tool that runs for a while and then says what it found. */
public final class Tool {
    private Tool() {}

    /**
     * Runs it to its end.
     *
     * @return what it printed
     * @throws IOException if it takes longer or fails
     */
    public static String run(Core core, Duration longest, List<String> command) throws IOException {
        Path out = Files.createTempFile("bench", ".out");
        try {
            Process process = new ProcessBuilder(core.pinned(command))
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            boolean ended = waitFor(process, longest);
            String printed = Files.readString(out, StandardCharsets.UTF_8);
            if (!ended || process.exitValue() != 0) {
                throw new IOException(command.get(0) + (ended ? " failed: " : " did not end: ") + printed);
            }
            return printed;
        } finally {
            Files.delete(out);
        }
    }

    private static boolean waitFor(Process process, Duration longest) {
        Thread hook = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
