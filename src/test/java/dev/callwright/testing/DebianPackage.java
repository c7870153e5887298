package dev.callwright.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A program that a test needs and that the build does not bring: a Debian package has it, and {@code .ci/run} installs it. */
public final class DebianPackage {
    private DebianPackage() {}

    /**
     * Goes on if the command is there. Without it the test is skipped, by name; where {@code CI} is {@code true} it
     * fails, as nobody would miss it there.
     *
     * @param command as it is typed in
     * @param name of the package
     */
    public static void require(String command, String name) {
        if (isThere(command)) {
            return;
        }
        String reason = "needs the command " + command + ", which is not here: apt-get install " + name;
        if ("true".equals(System.getenv("CI"))) {
            Assertions.fail(reason);
        }
        Assumptions.abort(reason);
    }

    private static boolean isThere(String command) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
