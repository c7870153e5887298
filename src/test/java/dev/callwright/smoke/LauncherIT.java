package dev.callwright.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/callwright}: its class-data archive makes starts shorter and is never noticed otherwise. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class LauncherIT {
    private static final Path LAUNCHER = Path.of("bin", "callwright").toAbsolutePath();
    private static final Path JAR = Path.of("target", "callwright.jar").toAbsolutePath();
    private static final String FLOWS = Path.of("flows").toAbsolutePath().toString();

    @TempDir
    private Path folder;

    private Path cache;
    private Path jar;

    private record Run(int exitCode, String output, String errors) {}

    @BeforeEach
    void installJar() throws IOException {
        cache = folder.resolve("cache");
        jar = Files.copy(JAR, folder.resolve("callwright.jar"));
    }

    @Test
    void theFirstServerLeavesAnArchiveThatTheNextOneUses() throws Exception {
        serve(server -> assertThat(mapped(server)).isEmpty());
        assertThat(archives()).hasSize(1);

        serve(server -> assertThat(mapped(server)).containsExactlyElementsOf(archives()));
    }

    @Test
    void anotherJarGetsAnArchiveOfItsOwnEvenAnOlderOne() throws Exception {
        serve(server -> {});
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));

        serve(server -> assertThat(mapped(server)).isEmpty());

        assertThat(archives()).hasSize(2);
    }

    @Test
    void aBrokenArchiveIsNotNoticed() throws Exception {
        Run without = run(LAUNCHER, "hours", "Mo-Fr 09:00-17:00", "--zone", "UTC", "--at", "2026-11-20T10:00");
        serve(server -> {});
        for (Path archive : archives()) {
            Files.delete(archive);
            Files.writeString(archive, "no archive at all, but not empty either");
        }

        Run with = run(LAUNCHER, "hours", "Mo-Fr 09:00-17:00", "--zone", "UTC", "--at", "2026-11-20T10:00");

        assertThat(with).isEqualTo(without);
        assertThat(with.output()).startsWith("open");
        serve(server -> assertThat(server.isAlive()).isTrue());
    }

    @Test
    void aCommandLeavesNoArchiveSinceItNeedsOtherClasses() throws Exception {
        assertThat(run(LAUNCHER, "--version").exitCode()).isZero();

        assertThat(archives()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoTrouble() throws Exception {
        cache = Files.createFile(folder.resolve("a file")).resolve("cache");

        serve(server -> assertThat(server.isAlive()).isTrue());
    }

    @Test
    void itIsFoundThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("a link"), LAUNCHER);

        assertThat(run(link, "--version").output()).contains("allwright");
        Files.delete(link);
    }

    @Test
    void aMissingJarIsSaidInOneLine() throws Exception {
        Files.delete(jar);

        Run run = run(LAUNCHER, "--version");

        assertThat(run.errors())
                .isEqualTo("callwright: " + jar + " is not there (build it with: mvn package -DskipTests)\n");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private interface Check {
        void on(Process server) throws Exception;
    }

    /** A server from its start until it has stopped as a service manager stops it. */
    private void serve(Check check) throws Exception {
        Process server = builder(LAUNCHER, "serve", "--port", "0", "--flows", FLOWS)
                .redirectError(folder.resolve("errors").toFile())
                .start();
        try {
            BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8));
            assertThat(out.readLine()).as("the first line on standard output").contains("answers on port");
            check.on(server);
        } finally {
            server.destroy();
            if (!server.waitFor(60, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        }
    }

    private Run run(Path launcher, String... arguments) throws Exception {
        Path errors = folder.resolve("errors");
        Process process =
                builder(launcher, arguments).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), output, Files.readString(errors));
    }

    private ProcessBuilder builder(Path launcher, String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CALLWRIGHT_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("CALLWRIGHT_JAR", jar.toString());
        builder.environment().put("CALLWRIGHT_CACHE", cache.toString());
        return builder;
    }

    private List<Path> archives() throws IOException {
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.sorted().toList();
        }
    }

    /** The archives of ours that a process has mapped. */
    private List<Path> mapped(Process process) throws IOException {
        try (Stream<String> maps = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "maps"))) {
            return maps.filter(line -> line.contains(cache.toString()))
                    .map(line -> Path.of(line.substring(line.indexOf('/'))))
                    .distinct()
                    .toList();
        }
    }
}
